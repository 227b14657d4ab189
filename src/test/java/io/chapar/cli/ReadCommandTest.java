package io.chapar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code read --explain}. */
class ReadCommandTest {
  @TempDir private Path folder;

  @Test
  void explainsWhyFieldsHaveTheirValues() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        """
        <html lang="en"><head><title>A tram for Izmir</title>
        <meta property="article:published_time" content="2026-11-24T09:05:00+03:00"></head>
        <body><article><h1>A tram for Izmir</h1>
        <p>The first electric tram of the bay left the quay this morning with three cars.</p>
        <p>The director of the railway said that the line would open to all on 3 March 2027.</p>
        </article></body></html>
        """);
    PrintStream out = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, UTF_8));
    try {
      assertThat(
              Commands.execute(new String[] {"read", "--home", ".", "--explain", page.toString()}))
          .isZero();
    } finally {
      System.setOut(out);
    }
    assertThat(said.toString(UTF_8).lines())
        .anyMatch(line -> line.matches("published\\t[^\\t]+\\t2026-11-24T09:05:00\\+03:00"))
        .anyMatch(line -> line.startsWith("title\t"))
        .anyMatch(
            line ->
                line.matches(
                    "dates\\t2027-03-03\\t0\\.95\\tblock \\d 68-80\\t[^\\t]+\\t3 March 2027"));
  }
}
