package io.chapar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs commands in this process, and keeps what they print. */
public abstract class Terminal {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  public @TempDir Path folder;

  @BeforeEach
  protected void listen() {
    System.setOut(new PrintStream(said, true, UTF_8));
    System.setErr(new PrintStream(complained, true, UTF_8));
  }

  @AfterEach
  protected void listenNoMore() {
    System.setOut(out);
    System.setErr(err);
  }

  protected int chapar(String... arguments) {
    said.reset();
    return Commands.execute(arguments);
  }

  /** With the folder as its home. */
  protected int atHome(String... arguments) {
    Stream<String> home = Stream.of("--home", folder.toString());
    return chapar(Stream.concat(Stream.of(arguments), home).toArray(String[]::new));
  }

  /** By the last command. */
  protected String said() {
    return said.toString(UTF_8);
  }

  /** By all commands. */
  protected String complained() {
    return complained.toString(UTF_8);
  }
}
