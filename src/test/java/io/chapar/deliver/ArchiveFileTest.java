package io.chapar.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.article.Examples;
import io.chapar.article.FeedItem;
import io.chapar.article.ReportVersion;
import io.chapar.json.RecordJson;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFileTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";

  private final ArchiveFile archive = new ArchiveFile();

  private String name(ReportVersion version) {
    Envelope file = archive.compose(version);
    assertThat(file.headers()).containsOnlyKeys("CamelFileName");
    return file.headers().get("CamelFileName");
  }

  @Test
  void namesTheFileByDayReportAndVersion() {
    assertThat(name(Examples.fullVersion())).isEqualTo("2026-03-05/" + ID + "-v2.json");
  }

  @Test
  void namesTheGenerationToo() {
    ReportVersion full = Examples.fullVersion();
    ReportVersion version =
        new ReportVersion(
            ID, 2, "5d0c41f7a92e", full.event(), full.recordedAt(), ID, full.report());
    assertThat(name(version)).isEqualTo("2026-03-05/" + ID + "-v2-5d0c41f7a92e.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../etc/passwd",
        "a/b\\c:d*e?f\"g<h>i|j",
        "CON",
        "${sys.user.home}",
        "x\u0000y\r\nz",
        "\u202Egpj.txt",
        "long "
      })
  void takesNothingOfAFeedIntoTheName(String hostile) {
    FeedItem item = Examples.item(hostile, "https://a.example/..%2F..%2Fx", hostile.repeat(100));
    ReportVersion version =
        new ReportVersion(
            ID,
            1,
            ReportVersion.Event.CREATED,
            Instant.parse("2026-03-05T23:59:59.999Z"),
            Examples.report(item, hostile));
    assertThat(name(version)).isEqualTo("2026-03-05/" + ID + "-v1.json");
  }

  @Test
  void holdsTheRecordTheSameEachTime() {
    Envelope file = archive.compose(Examples.fullVersion());
    assertThat(file.body()).isEqualTo(new RecordJson().write(Examples.fullVersion()));
    assertThat(file.contentType()).isEqualTo("application/json");
    assertThat(archive.compose(Examples.fullVersion())).isEqualTo(file);
  }
}
