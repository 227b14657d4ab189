package io.chapar.ledger.reports;

import io.chapar.article.Fingerprints;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Reports that carry one text. A report joins a cluster when it is first recorded and stays in it,
 * whatever its later versions say. Two nodes that record one text at the same moment do not see
 * each other's, and make two clusters.
 */
public final class Clusters {
  /** Outlets carry a wire's text within days. */
  public static final Duration MEMORY = Duration.ofDays(7);

  /**
   * Likenesses that are compared, those with the most bands first; more share one only where a
   * publisher repeats one form.
   */
  private static final int MOST_COMPARED = 128;

  /** Rows of bands that are looked at, so that no publisher's form costs more than milliseconds. */
  private static final int MOST_READ = 4_096;

  private Clusters() {}

  /**
   * @return the id of the first report of the last {@link #MEMORY} with this text: {@code id} when
   *     there is none, or when the text is too short to tell
   */
  static String join(Handle handle, long now, String id, Fingerprints prints) {
    List<Long> bands = prints.bands();
    if (bands.isEmpty()) {
      return id;
    }
    String cluster = first(handle, now, bands, prints, id);
    remember(handle, now, bands, id, cluster, String.valueOf(prints.near()));
    return cluster;
  }

  private record Likeness(String cluster, String near, long recordedAt) {}

  private static String first(
      Handle handle, long now, List<Long> bands, Fingerprints prints, String id) {
    return handle
        .createQuery(
            """
            select cluster, near, recorded_at from
              (select report, cluster, near, recorded_at from likeness
               where band in (<bands>) and recorded_at > :since and report <> :id
               limit :most_read) found
            group by report, cluster, near, recorded_at
            order by count(*) desc, recorded_at limit :most""")
        .bindList("bands", bands)
        .bind("since", now - MEMORY.toMillis())
        .bind("id", id)
        .bind("most", MOST_COMPARED)
        .bind("most_read", MOST_READ)
        .map((rs, context) -> new Likeness(rs.getString(1), rs.getString(2), rs.getLong(3)))
        .list()
        .stream()
        .filter(other -> prints.isOneTextWith(other.near()))
        .min(Comparator.comparingLong(Likeness::recordedAt).thenComparing(Likeness::cluster))
        .map(Likeness::cluster)
        .orElse(id);
  }

  private static void remember(
      Handle handle, long now, List<Long> bands, String id, String cluster, String near) {
    PreparedBatch rows =
        handle.prepareBatch(
            """
            insert into likeness (band, report, cluster, near, recorded_at)
            values (:band, :id, :cluster, :near, :now) on conflict do nothing""");
    Map<String, Object> same = Map.of("id", id, "cluster", cluster, "near", near, "now", now);
    bands.forEach(band -> rows.bindMap(same).bind("band", band).add());
    rows.execute();
  }
}
