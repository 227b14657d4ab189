package io.chapar.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.admin.AdminSite.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records of the ledger, for programs that ask for them; three are there at the beginning. */
class ReportPullTest extends ServedLedger {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int MORE_THAN_THREADS = 70;
  private static final Pattern MORE_WAIT =
      Pattern.compile(
          "\\[Text 4]|40 requests wait already; ask without waiting|too many requests at once");
  private static final String[] EVENTS = {"Accept", "text/event-stream"};

  private JsonNode pull(String query) {
    Reply reply = site.get("/api/reports?after=" + query);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(DESCRIPTION.faults("GET /api/reports", "200", reply)).isEmpty();
    return reply.json();
  }

  private static List<String> texts(JsonNode page) {
    List<String> texts = new ArrayList<>();
    page.path("records").forEach(one -> texts.add(one.at("/record/blocks/0/text").asText()));
    return texts;
  }

  @Test
  void givesAllInTheOrderInWhichTheyWereRecordedWhateverTheSizeOfThePages() {
    site.report(2, "A new text ");
    List<String> all = new ArrayList<>();
    String after = "beginning";
    JsonNode page;
    do {
      page = pull(after + "&limit=2");
      all.addAll(texts(page));
      after = page.path("next").asText();
    } while (page.path("more").asBoolean());
    assertThat(all).containsExactly("Text 1", "Text 2", "Text 3", "A new text 2");
    assertThat(page.path("pruned").asBoolean()).isFalse();
  }

  @Test
  void goesOnWithWhatCameMeanwhile() {
    String after = pull("beginning").path("next").asText();
    assertThat(texts(pull(after))).isEmpty();
    site.report(4);
    JsonNode page = pull(after);
    assertThat(texts(page)).containsExactly("Text 4");
    assertThat(texts(pull(page.at("/records/0/cursor").asText()))).isEmpty();
  }

  @Test
  void beginsNowOrAtATimeToo() {
    String after = pull("now").path("next").asText();
    site.report(4);
    assertThat(texts(pull(after))).containsExactly("Text 4");
    assertThat(texts(pull("1h"))).hasSize(4);
    assertThat(texts(pull("2020-01-01"))).hasSize(4);
  }

  @Test
  void givesTheRecordThatEverySubscriberGets() {
    JsonNode record = pull("beginning&limit=1").at("/records/0/record");
    String id = record.path("id").asText();
    assertThat(site.get("/api/reports/" + id + "/versions/1").json().path("record"))
        .isEqualTo(record);
  }

  @Test
  void leavesOutWhatIsNotAskedFor() {
    site.report(4, "A flood in Tabriz ");
    assertThat(texts(pull("beginning&mentions=Tabriz,Ganja")))
        .containsExactly("A flood in Tabriz 4");
    String arabicComma = URLEncoder.encode("Ganja،Tabriz", StandardCharsets.UTF_8);
    assertThat(texts(pull("beginning&mentions=" + arabicComma))).hasSize(1);
    assertThat(texts(pull("beginning&feed=a"))).hasSize(4);
    assertThat(texts(pull("beginning&feed=b"))).isEmpty();
    String language = pull("now").path("next").asText();
    assertThat(texts(pull("beginning&language=qq"))).isEmpty();
    assertThat(pull("beginning&language=qq").path("next").asText()).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "after=yesterday | 400 | after: \"yesterday\"",
        "after=2999-01-01 | 400 | after: \"2999-01-01\" is still to come",
        "after= | 400 | after is missing",
        "after=0123456789ab-7-0 | 422 | the cursor is of another ledger",
        "after=now&query=a | 400 | query does not go with after",
        "after=now&cursor=a | 400 | cursor does not go with after",
        "after=now&feed=none | 422 | none",
        "after=now&mentions=%2Ba | 400 | mentions: ",
        "after=now&limit=201 | 400 | limit is from 1 to 200",
        "mentions=a | 400 | mentions goes with after, such as after=beginning",
        "wait=1s | 400 | wait goes with after, such as after=beginning",
        "after=now&wait=61s | 400 | wait is 1m at the most",
        "after=now&wait=soon | 400 | \"soon\" is no duration"
      })
  void refusesWhatNamesNoPlaceOrNoRecords(String query, int status, String why) {
    Reply reply = site.get("/api/reports?" + query);
    assertThat(reply.json().path("detail").asText()).contains(why);
    assertThat(reply.status()).isEqualTo(status);
  }

  private HttpRequest request(String query, String... headers) {
    URI uri = URI.create("http://127.0.0.1:" + site.port() + "/api/reports?after=" + query);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(2));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  private CompletableFuture<JsonNode> waitingPull(String query) {
    return CLIENT
        .sendAsync(request(query), BodyHandlers.ofString())
        .thenApply(reply -> new Reply(reply.statusCode(), "", reply.body()).json());
  }

  @Test
  void waitsForARecordThatIsToCome() {
    String after = pull("now").path("next").asText();
    CompletableFuture<JsonNode> answer = waitingPull(after + "&wait=1m");
    await().during(Duration.ofMillis(300)).until(() -> !answer.isDone());
    site.report(4);
    assertThat(texts(answer.join())).containsExactly("Text 4");
  }

  @Test
  void waitsOnWhereWhatCameIsNotAskedFor() {
    CompletableFuture<JsonNode> answer = waitingPull("now&mentions=Tabriz&wait=1m");
    await().during(Duration.ofMillis(300)).until(() -> !answer.isDone());
    site.report(4);
    site.report(5, "A flood in Tabriz ");
    assertThat(texts(answer.join())).containsExactly("A flood in Tabriz 5");
  }

  @Test
  void saysThatNothingCameWhenTheTimeIsOver() {
    JsonNode page = pull("now&wait=1s");
    assertThat(texts(page)).isEmpty();
    site.report(4);
    assertThat(texts(pull(page.path("next").asText() + "&wait=1m"))).containsExactly("Text 4");
  }

  /** The lines of a stream of events until it has given so many records. */
  private List<String> stream(int records, Runnable onceAllAreThere, String... headers)
      throws Exception {
    String query = "beginning";
    List<String> lines = new ArrayList<>();
    HttpResponse<InputStream> reply =
        CLIENT.send(request(query, headers), BodyHandlers.ofInputStream());
    assertThat(reply.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    try (BufferedReader events =
        new BufferedReader(new InputStreamReader(reply.body(), StandardCharsets.UTF_8))) {
      while (lines.stream().filter(line -> line.startsWith("data: {")).count() < records) {
        String line = events.readLine();
        lines.add(line);
        if (line.equals("id: " + lastCursor())) {
          onceAllAreThere.run();
        }
      }
    }
    return lines;
  }

  private String lastCursor() {
    return site.ledger.reportLog().end().toString();
  }

  private static List<String> streamed(List<String> lines) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("data: ")) {
        texts.add(JSON.readTree(line.substring(6)).at("/blocks/0/text").asText());
      }
    }
    return texts;
  }

  @Test
  void streamsWhatIsThereAndWhatComesAndGoesOnFromTheLastEvent() throws Exception {
    AtomicInteger next = new AtomicInteger(4);
    List<String> lines =
        stream(
            4,
            () -> {
              if (next.get() == 4) {
                site.report(next.getAndIncrement());
              }
            },
            EVENTS);
    assertThat(streamed(lines)).containsExactly("Text 1", "Text 2", "Text 3", "Text 4");
    String second =
        lines.stream().filter(line -> line.startsWith("id: ")).skip(1).findFirst().orElseThrow();
    List<String> on =
        stream(2, () -> {}, "Accept", EVENTS[1], "Last-Event-ID", second.substring(4));
    assertThat(streamed(on)).containsExactly("Text 3", "Text 4");
  }

  @Test
  void refusesTheLastEventOfAnotherLedger() throws Exception {
    HttpResponse<String> reply =
        CLIENT.send(
            request("now", "Accept", EVENTS[1], "Last-Event-ID", "0123456789ab-7-0"),
            BodyHandlers.ofString());
    assertThat(reply.statusCode()).isEqualTo(422);
    assertThat(reply.body()).contains("the cursor is of another ledger");
  }

  @Test
  void answersProbesAndSomeOfThoseWhoWaitWhenMoreWaitThanItHasThreads() {
    List<CompletableFuture<JsonNode>> answers =
        IntStream.range(0, MORE_THAN_THREADS).mapToObj(i -> waitingPull("now&wait=1m")).toList();
    await().until(() -> answers.stream().anyMatch(CompletableFuture::isDone));
    assertThat(site.get("/health/live").status()).isEqualTo(200);
    site.report(4);
    List<String> said =
        answers.stream()
            .map(CompletableFuture::join)
            .map(page -> page.has("detail") ? page.path("detail").asText() : texts(page).toString())
            .toList();
    assertThat(said).contains("[Text 4]").allMatch(MORE_WAIT.asMatchPredicate());
  }
}
