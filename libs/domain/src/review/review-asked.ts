/** What a review must answer beyond its fixed sections: the service's actions, and the issues tagged for it. */
export interface ReviewAsked {
  readonly actionIds: readonly string[];
  readonly issueIds: readonly string[];
}
