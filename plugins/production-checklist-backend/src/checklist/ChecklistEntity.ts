/** What of an entity decides which checks it is asked. */
export interface ChecklistEntity {
  entityRef: string;
  type?: string;
  lifecycle?: string;
  /** Entity ref of the owner. */
  owner?: string;
  /** Entity ref of the system. */
  system?: string;
  tags?: readonly string[];
}
