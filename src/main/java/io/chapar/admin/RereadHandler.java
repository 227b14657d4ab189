package io.chapar.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.chapar.ledger.Ledger;
import io.chapar.ledger.reports.Rereads;
import io.chapar.ledger.reports.Rereads.Progress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Articles that are read again. A dry run only counts them here: to fetch their pages takes
 * minutes, which is for the command line.
 */
final class RereadHandler {
  private static final List<String> WHICH =
      List.of("report", "feed", "host", "since", "from", "until");
  private static final int LAST = 20;

  private RereadHandler() {}

  static void addTo(Operations operations) {
    operations.get("/api/reread", List.of(), (ledger, asked) -> last(ledger));
    operations.post(
        "/api/reread",
        Stream.concat(WHICH.stream(), Stream.of("all", "dryRun")).toList(),
        RereadHandler::reread);
  }

  private record Last(List<Progress> rereads) {}

  private static Object last(Ledger ledger) {
    return new Last(ledger.rereads().last(LAST));
  }

  /**
   * @param id of the reread; null for a dry run
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Begun(@Nullable String id, int articles, boolean dryRun) {}

  private static Object reread(Ledger ledger, Parameters asked) {
    boolean dryRun = asked.flag("dryRun");
    boolean restricted = WHICH.stream().anyMatch(name -> asked.text(name) != null);
    if (!asked.flag("all") && !restricted && !dryRun) {
      throw new IllegalArgumentException(
          "this reads every article again; narrow it by report, feed, host, from or until, or say"
              + " all");
    }
    Rereads.Which which =
        new Rereads.Which(
            asked.text("report"), asked.text("feed"), asked.text("host"), asked.range());
    ledger.requireKnown(which);
    if (dryRun) {
      return new Begun(null, ledger.rereads().count(which), true);
    }
    String id = ledger.rereads().begin(which, done -> {});
    return new Begun(id, ledger.rereads().progress(id).map(Progress::total).orElse(0), false);
  }
}
