package io.chapar.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jsoup.parser.Parser;

/**
 * The least that anybody must do: GET with Apache HttpClient and, where there is a body to read, a
 * tree of its XML. In a process of its own: {@code SECONDS PARSE ADDRESS…}; prints polls and
 * nanoseconds of CPU.
 */
final class PollFloor {
  private static final int THREADS = 64;

  private PollFloor() {}

  public static void main(String[] arguments) throws Exception {
    long seconds = Long.parseLong(arguments[0]);
    boolean parse = Boolean.parseBoolean(arguments[1]);
    int hosts = arguments.length - 2;
    AtomicLong polls = new AtomicLong();
    CloseableHttpClient client = client();
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    for (int i = 0; i < THREADS; i++) {
      String address = arguments[2 + i % hosts] + "/feed";
      pool.execute(() -> poll(client, address, parse, polls));
    }
    TimeUnit.SECONDS.sleep(seconds);
    long before = polls.get();
    long cpu = cpu();
    TimeUnit.SECONDS.sleep(seconds);
    System.out.println((polls.get() - before) + " " + (cpu() - cpu));
    System.exit(0);
  }

  private static CloseableHttpClient client() {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(THREADS)
                .setMaxConnPerRoute(THREADS)
                .build())
        .build();
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static void poll(
      CloseableHttpClient client, String address, boolean parse, AtomicLong polls) {
    while (true) {
      try {
        HttpGet get = new HttpGet(address);
        get.setHeader("If-None-Match", "\"1\"");
        String body =
            client.execute(
                get,
                answer ->
                    answer.getEntity() == null ? "" : EntityUtils.toString(answer.getEntity()));
        if (parse) {
          Parser.xmlParser().parseInput(body, address);
        }
        polls.incrementAndGet();
      } catch (java.io.IOException e) {
        throw new IllegalStateException(address, e);
      }
    }
  }
}
