package io.chapar.watch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the reports of one publisher usually look.
 *
 * @param length of their bodies
 * @param prints of the last bodies, the newest first
 * @param shares of each {@link Sign}, in order
 */
public record Profile(Level length, List<String> prints, List<Share> shares) {
  private static final int PRINTS = 4;
  private static final double MUCH = Math.log(2);

  /** A sign that more reports show than this was no sign of a page that was read badly. */
  private static final double RARE = 0.25;

  /** Of a publisher that was never read. */
  public static final Profile NONE =
      new Profile(Level.NONE, List.of(), Collections.nCopies(Sign.values().length, Share.NONE));

  public Profile {
    prints = List.copyOf(prints);
    shares = List.copyOf(shares);
  }

  /** Having seen one report more. */
  public Profile after(Look look) {
    Set<Sign> signs = signs(look);
    List<Share> next = new ArrayList<>();
    for (Sign sign : Sign.values()) {
      next.add(shares.get(sign.ordinal()).after(signs.contains(sign)));
    }
    return new Profile(length.after(log(look)), printed(look), next);
  }

  private static double log(Look look) {
    return Math.log(look.length() + 1.0);
  }

  private List<String> printed(Look look) {
    List<String> next = new ArrayList<>(prints);
    if (look.print() != null) {
      next.add(0, look.print());
    }
    return next.subList(0, Math.min(PRINTS, next.size()));
  }

  /** What is odd about it, be it usual or not. */
  Set<Sign> signs(Look look) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    add(signs, Sign.NO_TITLE, !look.title());
    add(signs, Sign.NO_DATE, !look.date());
    add(signs, Sign.NO_AUTHOR, !look.author());
    add(signs, Sign.SHORT, length.isKnown() && log(look) < length.lower() - MUCH);
    add(signs, Sign.LONG, length.isKnown() && log(look) > length.upper() + MUCH);
    add(signs, Sign.FEW_PARAGRAPHS, 2 * look.paragraphs() < look.blocks());
    add(signs, Sign.SAME_BODY, look.print() != null && prints.contains(look.print()));
    return signs;
  }

  private static void add(Set<Sign> signs, Sign sign, boolean shows) {
    if (shows) {
      signs.add(sign);
    }
  }

  private boolean isRaised(Sign sign) {
    return shares.get(sign.ordinal()).raised()
        || sign == Sign.SHORT && length.isShorter()
        || sign == Sign.LONG && length.shifted() > 0;
  }

  /** The signs that have become more frequent. */
  public Set<Sign> drifted() {
    return EnumSet.allOf(Sign.class).stream()
        .filter(this::isRaised)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sign.class)));
  }

  /**
   * Why a report is probably one of a page that was read badly: it shows signs that have become
   * frequent, and were rare before. Empty when it shows none.
   */
  public Set<Sign> suspicious(Look look) {
    Set<Sign> signs = drifted();
    signs.retainAll(signs(look));
    signs.removeIf(sign -> shares.get(sign.ordinal()).usual() > RARE);
    return signs;
  }

  /** For people: what has drifted, and from what. */
  public String words() {
    return drifted().stream().map(this::words).collect(Collectors.joining("; "));
  }

  private String words(Sign sign) {
    Share share = shares.get(sign.ordinal());
    if (!share.raised()) {
      return length.words();
    }
    return share.newest()
        + " of its last 16 reports "
        + sign.words()
        + ", usual are "
        + share.percent()
        + " of 100";
  }
}
