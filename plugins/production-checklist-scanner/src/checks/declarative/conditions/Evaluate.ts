import { Component } from '../../../component/Component';
import { Outcome } from './Outcome';

/** A compiled condition. */
export type Evaluate = (component: Component) => Outcome;
