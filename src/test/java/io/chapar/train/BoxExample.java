package io.chapar.train;

/**
 * The boxes of one page.
 *
 * @param evidence of each box
 * @param worth how well the text of each box agrees with the article's, from 0 to 1
 */
record BoxExample(float[][] evidence, double[] worth) {

  int size() {
    return worth.length;
  }

  double best() {
    double best = 0;
    for (double one : worth) {
      best = Math.max(best, one);
    }
    return best;
  }
}
