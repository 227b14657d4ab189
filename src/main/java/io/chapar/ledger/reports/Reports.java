package io.chapar.ledger.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Article;
import io.chapar.article.Block;
import io.chapar.article.Evidence;
import io.chapar.article.FeedItem;
import io.chapar.article.Metadata;
import io.chapar.article.Metadata.NewsItem;
import io.chapar.article.Origin;
import io.chapar.article.Report;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.article.SiteMemory;
import io.chapar.difference.RecordDifference;
import io.chapar.json.RecordJson;
import io.chapar.ledger.conditions.PublisherProfiles;
import io.chapar.ledger.database.Database;
import io.chapar.ledger.database.Generations;
import io.chapar.ledger.database.Keys;
import io.chapar.ledger.items.Items;
import io.chapar.ledger.items.RereadItems;
import io.chapar.ledger.lease.Lease;
import io.chapar.ledger.log.ReportLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The report versions, each stored once with one pending delivery for every subscriber. */
public final class Reports {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Database database;
  private final Items items;
  private final RecordJson json;
  private final boolean holds;
  private final Generations generations;
  private final PublisherProfiles publishers = new PublisherProfiles();

  /**
   * @param holds whether pages that were probably read badly are held back
   */
  public Reports(
      Database database, Items items, RecordJson json, Generations generations, boolean holds) {
    this.database = database;
    this.generations = generations;
    this.holds = holds;
    this.items = items;
    this.json = json;
  }

  /**
   * Commits what was read: a new version and its deliveries if the text is new or changed, and the
   * end of the item's lease, in one transaction.
   *
   * @param lease of the item; null for a document that no feed gave
   * @param trace of the visit; null when none is kept
   * @return empty when the text is unchanged, unless a delivery of it is held back and all that is
   *     said beside the text is not
   */
  public Optional<ReportVersion> commit(
      @Nullable Lease<FeedItem> lease, Report report, @Nullable String trace) {
    String id = lease == null ? ReportKeys.id(report) : lease.id();
    return database.transact(
        (handle, now) -> {
          boolean asked = lease != null && items.finish(handle, now, lease);
          Made made = new Made(lease != null, lease == null ? null : lease.routes(), trace, asked);
          Optional<ReportVersion> version = add(handle, now, id, report, made);
          if (lease != null && asked) {
            endReread(handle, now, lease, version);
          }
          if (lease != null && version.isEmpty()) {
            items.note(handle, now, lease, "unchanged", null);
          }
          return version;
        });
  }

  private void endReread(
      Handle handle, long now, Lease<FeedItem> lease, Optional<ReportVersion> version) {
    RereadItems.ended(handle, lease.id(), version.isPresent() ? "changed" : "unchanged", null);
    version.ifPresent(added -> items.noteReread(handle, now, lease, added.version()));
  }

  /**
   * @param asItem whether it was made of an item
   * @param routes the version of those that made it; null where it is not known
   * @param trace in which it was made; null when none is kept
   * @param asked whether a person wanted the page read again
   */
  private record Made(
      boolean asItem, @Nullable String routes, @Nullable String trace, boolean asked) {
    static Made of(@Nullable Lease<FeedItem> lease) {
      return lease == null
          ? new Made(false, null, null, false)
          : new Made(true, lease.routes(), lease.trace(), false);
    }
  }

  private Optional<ReportVersion> add(
      Handle handle, long now, String id, Report report, Made made) {
    String digest = ReportKeys.digest(report);
    Optional<StoredReport> last = StoredReport.last(handle, id);
    NewsItem item = report.article().metadata().newsItem();
    OptionalInt order = item == null ? OptionalInt.empty() : order(item, last);
    if (item != null && item.takesBack()) {
      return order.orElse(1) < 0 ? Optional.empty() : takeBack(handle, now, id, report, made, last);
    }
    if (order.isPresent() && order.getAsInt() <= 0) {
      return Optional.empty();
    }
    if (last.isPresent()
        && order.isEmpty()
        && isTheSameText(last.get(), digest, report)
        && !isReadBetter(handle, id, last.get(), report)
        && !(made.asked() && isReadOtherwise(last.get(), report))) {
      return Optional.empty();
    }
    ReportVersion version =
        last.isPresent()
            ? next(handle, last.get(), now, report)
            : new ReportVersion(
                id,
                1,
                generations.current(handle, now),
                Event.CREATED,
                Instant.ofEpochMilli(now),
                Clusters.join(handle, now, id, report.fingerprints()),
                report);
    insert(handle, version, digest, made);
    ArticleAddresses.note(handle, now, id, report, made.asItem());
    Optional<String> bad = publishers.look(handle, now, report, last.isEmpty());
    boolean held = owe(handle, now, version, bad) > 0 && holds && bad.isPresent();
    if (!held) {
      ReportLog.add(handle, now, version);
    }
    return Optional.of(version);
  }

  /** Whether a news item comes before or after the last version that was taken; see NewsItem. */
  private OptionalInt order(NewsItem item, Optional<StoredReport> last) {
    NewsItem before =
        last.map(stored -> version(stored).report().article().metadata().newsItem()).orElse(null);
    return before == null ? OptionalInt.empty() : item.comparedTo(before);
  }

  /**
   * Withdraws what its provider took back. Of an item that nobody got, and of one that is withdrawn
   * already, the ledger only remembers the version, so that an older one is not taken for news.
   */
  private Optional<ReportVersion> takeBack(
      Handle handle, long now, String id, Report report, Made made, Optional<StoredReport> last) {
    boolean known = last.filter(stored -> !isWithdrawn(stored)).isPresent();
    Report text = last.map(stored -> withItem(version(stored).report(), report)).orElse(report);
    ReportVersion withdrawn =
        new ReportVersion(
            id,
            last.map(StoredReport::version).orElse(0) + 1,
            generations.current(handle, now),
            Event.WITHDRAWN,
            Instant.ofEpochMilli(now),
            last.map(stored -> version(stored).cluster()).orElse(id),
            text);
    insert(handle, withdrawn, "", made);
    if (!known) {
      return Optional.empty();
    }
    owe(handle, now, withdrawn, Optional.empty());
    ReportLog.add(handle, now, withdrawn);
    return Optional.of(withdrawn);
  }

  private static boolean isWithdrawn(StoredReport stored) {
    return stored.event().equals(Event.WITHDRAWN.word());
  }

  /** What was published, and which version of the item takes it back. */
  private static Report withItem(Report published, Report taking) {
    Article article = published.article();
    Metadata metadata =
        article.metadata().toBuilder().newsItem(taking.article().metadata().newsItem()).build();
    return new Report(
        article.with(metadata), published.facts(), published.fingerprints(), published.alarm());
  }

  private boolean isTheSameText(StoredReport last, String digest, Report report) {
    return last.digest().equals(digest) || isTheSameButForOthers(last, report);
  }

  /**
   * Whether nothing differs but what the memory of the site has learned, or forgotten, meanwhile:
   * that is no news of the article.
   */
  private boolean isTheSameButForOthers(StoredReport last, Report report) {
    if (isWithdrawn(last)) {
      return false;
    }
    Report before = version(last).report();
    return (ReportKeys.isJudgedByOthers(before) || ReportKeys.isJudgedByOthers(report))
        && ReportKeys.whole(before).equals(ReportKeys.whole(report));
  }

  /** Whether it may take the place of one that is held for what was missing beside its text. */
  private boolean isReadBetter(Handle handle, String id, StoredReport last, Report report) {
    return StoredReport.isHeld(handle, id)
        && !said(version(last).report().article()).equals(said(report.article()));
  }

  /**
   * Whether the same text is read otherwise by today's profiles and rules. A page that is read
   * again by itself makes no version of that: its publisher changed nothing.
   */
  private boolean isReadOtherwise(StoredReport last, Report report) {
    JsonNode before = tree(version(last).report());
    JsonNode after = tree(report);
    return isSameButForOthersAlone(last, report)
        ? !RecordDifference.isSameBesideTheText(before, after)
        : !RecordDifference.isSame(before, after);
  }

  /** What the memory of the site tells otherwise is no difference. */
  private boolean isSameButForOthersAlone(StoredReport last, Report report) {
    return !last.digest().equals(ReportKeys.digest(report)) && isTheSameButForOthers(last, report);
  }

  /** As it is written now: an older version may have written it otherwise. */
  private JsonNode tree(Report report) {
    try {
      return JSON.readTree(json.write(report));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@link #commit} would make of a page that is read again because a person asked. */
  Rereads.Outcome outcome(String id, Report report) {
    return database.transact((handle, now) -> outcome(handle, id, report));
  }

  private Rereads.Outcome outcome(Handle handle, String id, Report report) {
    Optional<StoredReport> last = StoredReport.last(handle, id);
    if (last.isEmpty()) {
      return Rereads.Outcome.FIRST;
    }
    boolean same =
        isTheSameText(last.get(), ReportKeys.digest(report), report)
            && !isReadOtherwise(last.get(), report);
    return new Rereads.Outcome(
        !same, RecordDifference.of(tree(version(last.get()).report()), tree(report)));
  }

  /** Beside the text, whatever it was found by. */
  private static Metadata said(Article article) {
    return article.metadata().with(Map.of());
  }

  private ReportVersion version(StoredReport stored) {
    return json.read(stored.record().getBytes(StandardCharsets.UTF_8));
  }

  private ReportVersion next(Handle handle, StoredReport last, long now, Report report) {
    ReportVersion before = version(last);
    return new ReportVersion(
        before.id(),
        last.version() + 1,
        generations.current(handle, now),
        change(before, report),
        Instant.ofEpochMilli(now),
        before.cluster(),
        report);
  }

  /**
   * Ends the lease of an item whose page is gone: subscribers that got its report get a version
   * that says so.
   *
   * @return false, and nothing is changed, when no report was made of it
   */
  public boolean withdraw(Lease<FeedItem> lease) {
    return database.transact(
        (handle, now) -> {
          Optional<StoredReport> last = StoredReport.last(handle, lease.id());
          if (last.isEmpty()) {
            return false;
          }
          if (items.end(handle, now, lease)) {
            RereadItems.ended(handle, lease.id(), "withdrawn", null);
          }
          if (!isWithdrawn(last.get())) {
            ReportVersion withdrawn = withdrawn(handle, last.get(), now);
            insert(handle, withdrawn, "", Made.of(lease));
            owe(handle, now, withdrawn, Optional.empty());
            ReportLog.add(handle, now, withdrawn);
          }
          return true;
        });
  }

  /** Owes an alarm that is raised or over to those that take alarms. */
  public void tell(Handle handle, long now, String id, int version, Event event, Report alarm) {
    String generation = generations.current(handle, now);
    ReportVersion told =
        new ReportVersion(id, version, generation, event, Instant.ofEpochMilli(now), id, alarm);
    insert(handle, told, "", Made.of(null));
    owe(handle, now, told, Optional.empty());
  }

  private ReportVersion withdrawn(Handle handle, StoredReport last, long now) {
    ReportVersion version = version(last);
    return new ReportVersion(
        version.id(),
        version.version() + 1,
        generations.current(handle, now),
        Event.WITHDRAWN,
        Instant.ofEpochMilli(now),
        version.cluster(),
        version.report());
  }

  /** Corrected is what speaks of a correction that the version before did not speak of. */
  private static Event change(ReportVersion before, Report report) {
    if (before.version() == 1 && before.event() == Event.WITHDRAWN) {
      return Event.CREATED; // nobody got the version that its provider withheld
    }
    Evidence correction = correction(report);
    return correction == null || correction.equals(correction(before.report()))
        ? Event.UPDATED
        : Event.CORRECTED;
  }

  private static @Nullable Evidence correction(Report report) {
    return report.article().metadata().provenance().get("event");
  }

  /** Whether one was made of the item that has one of these keys. */
  public boolean isMadeOf(FeedItem item) {
    return database.transact((handle, now) -> StoredReport.isMadeOf(handle, item));
  }

  private void insert(Handle handle, ReportVersion version, String digest, Made made) {
    handle
        .createUpdate(
            """
            insert into report
              (id, version, kind, feed, event, digest, record, recorded_at, routes, trace)
            values (:id, :version, :kind, :feed, :event, :digest, :record, :now, :routes, :trace)\
            """)
        .bind("id", version.id())
        .bind("version", version.version())
        .bind("kind", version.kind().word())
        .bind("feed", version.feed())
        .bind("event", version.event().word())
        .bind("digest", digest)
        .bind("routes", made.routes())
        .bind("record", new String(json.write(version), StandardCharsets.UTF_8))
        .bind("now", version.recordedAt().toEpochMilli())
        .bind("trace", made.trace())
        .execute();
  }

  /**
   * What is held of earlier versions is pending no more: this one stands in their place.
   *
   * @param bad why it was probably read badly
   * @return how many subscribers it is for
   */
  private int owe(Handle handle, long now, ReportVersion version, Optional<String> bad) {
    handle.execute("delete from delivery where report = ? and state = 'held'", version.id());
    return handle
        .createUpdate(
            """
            insert into delivery (subscriber, report, version, feed, state, due_at, owed_at, reason)
            select name, :id, :version, :feed, :state, :now, :now, :why from subscriber
            where takes = :kind\
            """)
        .bind("kind", version.kind().word())
        .bind("id", version.id())
        .bind("version", version.version())
        .bind("feed", version.feed())
        .bind("state", holds && bad.isPresent() ? "held" : "due")
        .bind("why", holds ? bad.orElse(null) : null)
        .bind("now", now)
        .execute();
  }

  /** What a report is known by, and what tells whether its text changed. */
  private static final class ReportKeys {
    private ReportKeys() {}

    /**
     * Of a document that no feed gave: its guid, its own address, else the link under which it came
     * in.
     */
    static String id(Report report) {
      Article article = report.article();
      Origin origin = article.origin();
      NewsItem item = article.metadata().newsItem();
      if (item != null) {
        return Keys.digest(item.guid());
      }
      URI address = article.metadata().url() == null ? origin.link() : article.metadata().url();
      return Keys.digest(address == null ? origin.digest() : address.toString());
    }

    /** Of title, summary and blocks; neither the time of the fetch nor the facts change it. */
    static String digest(Report report) {
      Metadata metadata = report.article().metadata();
      StringBuilder words = new StringBuilder();
      words.append(metadata.title()).append('\n').append(metadata.summary()).append('\n');
      for (Block block : report.article().blocks()) {
        words.append(block.kind()).append(' ').append(block.text()).append('\n');
      }
      return Keys.digest(words.toString());
    }

    /** Whether the other articles of its host told what some of its blocks are. */
    static boolean isJudgedByOthers(Report report) {
      return report.article().metadata().provenance().containsKey(SiteMemory.FIELD);
    }

    /**
     * The texts that the digest is of, also those that the other articles of its host tell apart.
     */
    static List<@Nullable String> whole(Report report) {
      Metadata metadata = report.article().metadata();
      Evidence known = metadata.provenance().get(SiteMemory.WHOLE);
      String blocks =
          known == null
              ? SiteMemory.whole(report.article().blocks().stream().map(Block::source))
              : known.evidence();
      return Arrays.asList(metadata.title(), metadata.summary(), blocks);
    }
  }

  /**
   * A version as it lies in the ledger.
   *
   * @param digest of the text
   * @param record JSON
   */
  private record StoredReport(int version, String digest, String event, String record) {

    /** The last of a report. */
    static Optional<StoredReport> last(Handle handle, String id) {
      return handle
          .createQuery(
              """
              select version, digest, event, record from report
              where id = :id order by version desc limit 1\
              """)
          .bind("id", id)
          .map(
              (rs, context) ->
                  new StoredReport(rs.getInt(1), rs.getString(2), rs.getString(3), rs.getString(4)))
          .findOne();
    }

    /** Whether there is one of the item that has one of these keys. */
    static boolean isMadeOf(Handle handle, FeedItem item) {
      return handle
          .createQuery(
              """
              select 1 from identity join report on report.id = identity.item
              where identity.key in (<keys>) limit 1\
              """)
          .bindList("keys", item.keys().stream().map(Keys::digest).toList())
          .mapTo(Integer.class)
          .findOne()
          .isPresent();
    }

    /** Whether a delivery of the report is held back. */
    static boolean isHeld(Handle handle, String id) {
      return handle
          .createQuery("select 1 from delivery where state = 'held' and report = ? limit 1")
          .bind(0, id)
          .mapTo(Integer.class)
          .findOne()
          .isPresent();
    }
  }
}
