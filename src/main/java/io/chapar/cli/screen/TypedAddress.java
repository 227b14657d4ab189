package io.chapar.cli.screen;

import io.chapar.watchlist.FeedProbe;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Addresses on the command line. */
public final class TypedAddress {
  /** Whom a command asks, for people who wait. */
  public static final Consumer<URI> ASKS = address -> System.err.println("asks " + address);

  private TypedAddress() {}

  /**
   * @throws ParameterException when it is none
   */
  public static URI of(String text, @Nullable CommandSpec of) {
    try {
      return FeedProbe.address(text);
    } catch (IllegalArgumentException e) {
      throw wrong(e, of);
    }
  }

  public static ParameterException wrong(IllegalArgumentException what, @Nullable CommandSpec of) {
    return new ParameterException(
        Objects.requireNonNull(of).commandLine(), String.valueOf(what.getMessage()), what);
  }
}
