package io.chapar.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chapar.article.PermanentFailure;
import io.chapar.article.TemporaryFailure;
import io.chapar.camel.placeholder.Placeholders;
import io.chapar.config.AdminSettings;
import io.chapar.config.file.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the node that runs on a home folder, by its API: what only a running route can do. */
final class NodeClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** Longer than the node waits for a receiver. */
  private static final Duration ANSWER = Duration.ofSeconds(90);

  private final AdminSettings settings;

  private NodeClient(AdminSettings settings) {
    this.settings = settings;
  }

  /**
   * @throws PermanentFailure when the node of this home takes no requests
   */
  static NodeClient of(Home home) {
    AdminSettings settings = Placeholders.alone(home).admin();
    if (settings.port() == 0) {
      throw new PermanentFailure(
          "the node cannot be asked, as admin.port is 0; set admin.port and restart it");
    }
    return new NodeClient(settings);
  }

  /**
   * Posts an empty object.
   *
   * @throws PermanentFailure when the node refuses it
   * @throws TemporaryFailure when no node answers
   */
  JsonNode post(String path) {
    HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
    try {
      HttpResponse<String> answer = client.send(request(path), BodyHandlers.ofString());
      JsonNode body = new ObjectMapper().readTree(answer.body());
      if (answer.statusCode() != 200) {
        throw new PermanentFailure(
            body.path("detail").asText("the node answered " + answer.statusCode()));
      }
      return body;
    } catch (IOException e) {
      throw new TemporaryFailure(
          "no node answers at "
              + settings.reachable().site(settings.port())
              + "; does it run (chapar run), and is --home its folder?",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TemporaryFailure("the command was interrupted", e);
    }
  }

  private HttpRequest request(String path) {
    URI address = URI.create(settings.reachable().site(settings.port())).resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{}"));
    if (settings.token() != null) {
      request.header("Authorization", "Bearer " + settings.token());
    }
    return request.build();
  }
}
