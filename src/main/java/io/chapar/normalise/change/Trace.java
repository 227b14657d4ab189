package io.chapar.normalise.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Hears what the rules change, if anybody wants to know. Of one thread, but for the deaf one. */
public final class Trace {
  /** Hears nothing. */
  public static final Trace NONE = new Trace(false);

  private static final int LONGEST = 80;

  private final boolean on;
  private final Set<Change> changes = new LinkedHashSet<>();
  private String place = "";

  private Trace(boolean on) {
    this.on = on;
  }

  public static Trace listening() {
    return new Trace(true);
  }

  public boolean isOn() {
    return on;
  }

  public void at(String newPlace) {
    if (on) {
      place = newPlace;
    }
  }

  /** What is the same before and after is no change. */
  public void changed(NormalisationRule rule, CharSequence before, CharSequence after) {
    if (on && CharSequence.compare(before, after) != 0) {
      changes.add(new Change(place, rule.id(), shown(before), shown(after)));
    }
  }

  public List<Change> changes() {
    return List.copyOf(changes);
  }

  private static String shown(CharSequence text) {
    return text.length() <= LONGEST ? text.toString() : text.subSequence(0, LONGEST - 1) + "…";
  }
}
