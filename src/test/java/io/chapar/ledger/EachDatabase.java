package io.chapar.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is promised on each database that a ledger may stand on; each test gets a new one. */
@ParameterizedClass(name = "{0}")
@EnumSource(EachDatabase.Engine.class)
public abstract class EachDatabase {
  public enum Engine {
    SQLITE,
    POSTGRES
  }

  public @TempDir Path folder;
  public @Parameter Engine engine;
  private @Nullable String url;

  protected String url() {
    if (url == null) {
      url =
          engine == Engine.SQLITE
              ? "jdbc:sqlite:" + folder.resolve("ledger.db")
              : Databases.postgres();
    }
    return url;
  }

  /** Lets time pass, or a stranger change the tables. */
  public void pass(String... statements) {
    Databases.pass(url(), statements);
  }
}
