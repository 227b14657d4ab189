package io.chapar.watch;

import java.util.Random;

/**
 * A publisher that is made up, with what real ones show: its own shares of reports without a date
 * or an author, bodies whose lengths spread widely, days on which three of four authors are
 * missing, and runs of photo galleries that have next to no text.
 */
final class House {
  final double perDay;
  private final Random random;
  private final double noTitle;
  private final double noDate;
  private final double noAuthor;
  private final double length;
  private final double spread;
  private final double fewParagraphs;
  private final double sameBody;
  private final double galleries;
  private final double wireDays;
  private int gallery;
  private int leftOfDay;
  private boolean wire;
  private long made;

  /** What breaks. */
  enum Break {
    NOTHING,
    LAYOUT,
    BODY_SHRINKS,
    BODY_HALVED,
    DATE_GONE,
    HALF_OF_DATES_GONE,
    AUTHOR_GONE,
    HALF_OF_AUTHORS_GONE,
    HALF_OF_BODIES_SHRINK,
    ALL_BODIES_EQUAL
  }

  House(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L); // near seeds begin alike
    perDay = Math.exp(Math.log(0.7) + random.nextDouble() * Math.log(300 / 0.7));
    noTitle = random.nextDouble() * 0.01;
    noDate = few(0.3);
    noAuthor = random.nextDouble();
    length = Math.log(600 + random.nextDouble() * 3000);
    spread = 0.4 + random.nextDouble() * 0.6;
    fewParagraphs = few(0.3);
    sameBody = few(0.05);
    galleries = random.nextDouble() * 0.03;
    wireDays = random.nextDouble() * 0.2;
  }

  /** Most have next to none, some have many. */
  private double few(double most) {
    return most * Math.pow(random.nextDouble(), 4);
  }

  private boolean by(double share) {
    return random.nextDouble() < share;
  }

  Look next(Break broken) {
    if (leftOfDay-- <= 0) {
      leftOfDay = (int) Math.max(1, perDay);
      wire = by(wireDays);
    }
    if (gallery == 0 && by(galleries)) {
      gallery = 1 + random.nextInt(8);
    }
    boolean pictures = gallery > 0;
    gallery -= pictures ? 1 : 0;
    return look(pictures, broken);
  }

  private Look look(boolean pictures, Break broken) {
    double spreaded = Math.exp(length + random.nextGaussian() * spread);
    int blocks = pictures ? 1 : 3 + random.nextInt(12);
    boolean few = by(fewParagraphs) || broken == Break.LAYOUT && by(0.7);
    made++;
    return new Look(
        !by(noTitle) && !(broken == Break.LAYOUT && by(0.3)),
        !by(noDate) && !isDateGone(broken),
        !by(noAuthor) && !(wire && by(0.75)) && !isAuthorGone(broken),
        (int) (spreaded * (pictures ? 0.1 : factor(broken))),
        blocks,
        few ? blocks / 3 : blocks,
        broken == Break.ALL_BODIES_EQUAL || by(sameBody) ? "same" : "body" + made);
  }

  private boolean isDateGone(Break broken) {
    return broken == Break.DATE_GONE || broken == Break.HALF_OF_DATES_GONE && by(0.5);
  }

  private boolean isAuthorGone(Break broken) {
    return broken == Break.AUTHOR_GONE || broken == Break.HALF_OF_AUTHORS_GONE && by(0.5);
  }

  private double factor(Break broken) {
    return switch (broken) {
      case BODY_SHRINKS -> 0.15;
      case BODY_HALVED -> 0.5;
      case HALF_OF_BODIES_SHRINK -> by(0.5) ? 0.15 : 1;
      case LAYOUT -> 4;
      default -> 1;
    };
  }
}
