package io.chapar.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;

/**
 * The least that anybody must do: GET with the JDK's client, parse with jsoup, write a file. In a
 * process of its own: {@code FOLDER WARM LINK…}; prints the pages per second after the first WARM.
 */
final class Floor {
  private static final int THREADS = 32;

  private Floor() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int warm = Integer.parseInt(arguments[1]);
    List<String> links = Files.readAllLines(Path.of(arguments[2]));
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    run(client, folder, links.subList(0, warm));
    long start = System.nanoTime();
    run(client, folder, links.subList(warm, links.size()));
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%.1f%n", (links.size() - warm) / seconds);
    System.exit(0);
  }

  private static void run(HttpClient client, Path folder, List<String> links) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    AtomicInteger number = new AtomicInteger();
    for (String link : links) {
      pool.execute(() -> page(client, folder.resolve("floor-" + number.getAndIncrement()), link));
    }
    pool.shutdown();
    if (!pool.awaitTermination(10, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the floor did not end");
    }
  }

  private static void page(HttpClient client, Path file, String link) {
    try {
      byte[] body =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(link)).build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .body();
      String text = Jsoup.parse(new String(body, java.nio.charset.StandardCharsets.UTF_8)).text();
      Files.writeString(file, text);
    } catch (Exception e) {
      throw new IllegalStateException(link, e);
    }
  }
}
