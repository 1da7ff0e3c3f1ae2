import { Component } from '../component/Component';
import { ServerFact } from '../ecosystems/facts';

/** The servers of all the component's ecosystems. */
export function serversOf(component: Component): ServerFact[] {
  return component.ecosystems.flatMap(({ servers }) => servers);
}

/** The server that an official base image brings, such as nginx. */
export function imageServersOf(component: Component) {
  return component.images.dockerfiles.flatMap(
    ({ start }) => start.baseServer ?? [],
  );
}
