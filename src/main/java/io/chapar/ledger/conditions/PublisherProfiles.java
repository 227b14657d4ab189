package io.chapar.ledger.conditions;

import io.chapar.article.Alarm;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import io.chapar.ledger.database.Columns;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.log.ReportLog;
import io.chapar.watch.Look;
import io.chapar.watch.Profile;
import io.chapar.watch.ProfileText;
import io.chapar.watch.Sign;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Keeps how the reports of each publisher look, and tells those that were probably read badly. A
 * publisher is the host of the page; two nodes that learn of it at one moment learn one of the two.
 */
public final class PublisherProfiles implements AlarmCondition {
  private static final String PREFIX = "www.";

  @Override
  public Alarm.Kind kind() {
    return Alarm.Kind.DRIFT;
  }

  /**
   * Learns from the first version of a report; later ones are only judged. Of a feed for which the
   * watch list turns this off, neither.
   *
   * @return why it is probably read badly; empty when it looks as its publisher's do
   */
  public Optional<String> look(Handle handle, long now, Report report, boolean first) {
    Origin origin = report.article().origin();
    if (origin.link() == null && origin.address() == null) {
      return Optional.empty(); // a document of the inbox has no publisher
    }
    String host = host(origin);
    if (first) {
      PublisherDays.add(handle, now, host, report);
    }
    Optional<Profile> known = profile(handle, host, origin.feed());
    return known.flatMap(before -> judge(handle, now, host, before, report, first));
  }

  private static Optional<String> judge(
      Handle handle, long now, String host, Profile before, Report report, boolean first) {
    Look look = Look.of(report);
    Profile profile = first ? before.after(look) : before;
    Set<Sign> signs = profile.suspicious(look);
    if (first) {
      keep(handle, now, host, profile, String.valueOf(report.article().origin().link()));
    }
    return signs.isEmpty() ? Optional.empty() : Optional.of(reason(host, signs));
  }

  private static String reason(String host, Set<Sign> signs) {
    return reasonOf(host)
        + "too many reports "
        + signs.stream().map(Sign::words).collect(Collectors.joining(", or "));
  }

  /** With a space, or it would begin with that of the same host at a port. */
  private static String reasonOf(String host) {
    return host + ": ";
  }

  /** Where the page came from, else where the feed says it is, else the feed itself. */
  private static String host(Origin origin) {
    URI address = origin.address() == null ? origin.link() : origin.address();
    String host = Keys.host(address, origin.feed());
    return host.startsWith(PREFIX) ? host.substring(PREFIX.length()) : host;
  }

  /** Empty when the reports of the feed are not to be judged. */
  private static Optional<Profile> profile(Handle handle, String host, String feed) {
    return handle
        .createQuery(
            """
            select (select profile from publisher where host = :host) as profile,
              (select alarm_drift from feed where name = :feed) as judged\
            """)
        .bind("host", host)
        .bind("feed", feed)
        .map((rs, context) -> profile(rs))
        .one();
  }

  private static Optional<Profile> profile(ResultSet rs) throws SQLException {
    Long judged = Columns.number(rs, "judged");
    String profile = rs.getString("profile");
    return judged != null && judged == 0
        ? Optional.empty()
        : Optional.of(profile == null ? Profile.NONE : ProfileText.parse(profile));
  }

  private static void keep(Handle handle, long now, String host, Profile profile, String link) {
    boolean drifted = !profile.drifted().isEmpty();
    handle
        .createUpdate(
            """
            insert into publisher (host, profile, drifted, what, link)
            values (:host, :profile, :drifted, :what, :link)
            on conflict (host) do update set profile = excluded.profile, what = excluded.what,
              link = excluded.link,
              drifted = case when excluded.drifted is null then null
                else coalesce(publisher.drifted, excluded.drifted) end\
            """)
        .bind("host", host)
        .bind("profile", ProfileText.of(profile))
        .bind("drifted", drifted ? Long.valueOf(now) : null)
        .bind("what", drifted ? profile.words() : null)
        .bind("link", link)
        .execute();
  }

  @Override
  public List<Alarm> judge(Handle handle, long now, AlarmRules rules, Set<String> standing) {
    return handle
        .createQuery("select host, drifted, what, link from publisher where drifted is not null")
        .map(
            (rs, context) ->
                new Alarm(
                    kind(),
                    rs.getString(1),
                    Instant.ofEpochMilli(rs.getLong(2)),
                    what(rs.getString(1), rs.getString(3), rs.getString(4))))
        .list();
  }

  private static String what(String host, String words, String link) {
    return words
        + "; see `chapar read --explain "
        + link
        + "` and `chapar deliveries held`; mend it by config/sites/, or say that this is right by"
        + " `chapar alarms accept "
        + host
        + "`";
  }

  /**
   * What its reports look like now is right: all is learned anew, and what was held is due.
   *
   * @return how many deliveries are due; empty when no such publisher has drifted
   */
  public static Optional<Integer> accept(Handle handle, long now, String host) {
    if (handle.execute("delete from publisher where host = ? and drifted is not null", host) == 0) {
      return Optional.empty();
    }
    ReportLog.release(
        handle,
        now,
        "substr(d.reason, 1, :length) = :reason",
        Map.of("length", reasonOf(host).length(), "reason", reasonOf(host)));
    return Optional.of(
        handle.execute(
            """
            update delivery set state = 'due', due_at = ?, reason = null
            where state = 'held' and substr(reason, 1, ?) = ?\
            """,
            now,
            reasonOf(host).length(),
            reasonOf(host)));
  }
}
