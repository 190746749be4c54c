/** How the service's own numbers are shown. The operator decides; the defaults are the careful ones. */
export type StatisticsPolicy = {
  /** Numbers above zero and below this are not shown, nor what they could be computed from. */
  smallNumber: number;
  /** With fewer answers than this there is no median, and no share. */
  fewestForMedian: number;
  /** Whether volume, share on time and median are public. */
  numbersArePublic: boolean;
};

/** The policy in force. */
export const statisticsPolicy: StatisticsPolicy = {
  smallNumber: 5,
  fewestForMedian: 5,
  numbersArePublic: false,
};
