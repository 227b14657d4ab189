package io.chapar.deliver.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.Examples;
import io.chapar.article.Metadata;
import io.chapar.article.ReportVersion;
import io.chapar.article.ReportVersion.Event;
import io.chapar.split.PageSplitter;
import io.chapar.split.Pages;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class NewsArticleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final NewsArticle articles = new NewsArticle();

  /** A page that carries it is read by our own splitter, as by any reader of schema.org. */
  @Test
  void isReadBackFromAPageAsItWas() {
    ReportVersion full = Examples.fullVersion();
    Metadata said = full.report().article().metadata();
    Metadata read = read(new String(articles.write(full).body(), UTF_8));
    assertThat(read.title()).isEqualTo(said.title());
    assertThat(read.alternativeHeadline()).isEqualTo(said.alternativeHeadline());
    assertThat(read.publisher()).isEqualTo(said.publisher());
    assertThat(read.provider()).isEqualTo(said.provider());
    assertThat(read.located()).isEqualTo(said.located());
    assertThat(read.genres()).isEqualTo(said.genres());
    assertThat(read.isBasedOn()).isEqualTo(said.isBasedOn());
    assertThat(read.paywalled()).isTrue();
    assertThat(Objects.requireNonNull(read.modified()).value())
        .isEqualTo(Objects.requireNonNull(said.modified()).value());
    assertThat(read.rights().license()).isEqualTo(said.rights().license());
    assertThat(read.rights().copyrightHolder()).isEqualTo(said.rights().copyrightHolder());
    assertThat(read.rights().copyrightNotice()).isEqualTo(said.rights().copyrightNotice());
    assertThat(read.rights().usageTerms()).isEqualTo(said.rights().usageTerms());
    assertThat(read.rights().expires()).isEqualTo(said.rights().expires());
    assertThat(read.images().get(0).license()).isEqualTo(said.images().get(0).license());
    assertThat(read.images().get(0).credit()).isEqualTo(said.images().get(0).credit());
    assertThat(read.images().get(0).width()).isEqualTo(1200);
  }

  private static Metadata read(String json) {
    String page =
        "<script type=application/ld+json>%s</script><article><h1>آب هست</h1>%s</article>"
            .formatted(
                json, "<p>شورای شهر روز دوشنبه تصمیم گرفت پل قدیمی را تعمیر کند.</p>".repeat(5));
    return new PageSplitter().split(Pages.html(page)).metadata();
  }

  @Test
  void saysADayWhereThePublisherSaysNoMore() throws IOException {
    JsonNode node = node(Examples.fullVersion());
    assertThat(node.path("datePublished").asText()).isEqualTo("2026-03-05");
    assertThat(node.path("dateModified").asText()).isEqualTo("2026-03-05T07:01:00Z");
  }

  @Test
  void tellsWhoIsAPersonAndWhoIsNot() throws IOException {
    assertThat(node(Examples.fullVersion()).path("author").findValuesAsText("@type"))
        .containsExactly("Person", "Person", "Organization");
  }

  @Test
  void tellsThatAnArticleIsWithdrawn() throws IOException {
    ReportVersion full = Examples.fullVersion();
    ReportVersion gone =
        new ReportVersion(full.id(), 3, Event.WITHDRAWN, full.recordedAt(), full.report());
    assertThat(node(gone).path("creativeWorkStatus").asText()).isEqualTo("Withdrawn");
    assertThat(node(gone).path("@id")).isEqualTo(node(full).path("@id"));
  }

  @Test
  void leavesOutWhatIsNotKnown() throws IOException {
    JsonNode bare = node(Examples.bareVersion());
    assertThat(bare.toString()).doesNotContain("null").doesNotContain("[]");
    assertThat(bare.has("headline")).isFalse();
  }

  @Test
  void isAFileBesideThatOfTheArchive() {
    assertThat(articles.write(Examples.fullVersion()).headers().get("CamelFileName"))
        .endsWith("-v2.jsonld");
    assertThat(articles.write(Examples.fullVersion()).contentType())
        .isEqualTo("application/ld+json");
  }

  private JsonNode node(ReportVersion version) throws IOException {
    return JSON.readTree(articles.write(version).body());
  }
}
