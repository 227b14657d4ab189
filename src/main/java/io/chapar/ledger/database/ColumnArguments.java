package io.chapar.ledger.database;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Binds numbers, texts and whether something is so. Jdbi asks the factory of numbers last, after a
 * dozen others, and anew for each statement: a twentieth of a poll.
 */
final class ColumnArguments implements ArgumentFactory.Preparable {
  private static final Optional<Function<Object, Argument>> NUMBER = Optional.of(Number::new);
  private static final Map<Type, Optional<Function<Object, Argument>>> BY_TYPE =
      Map.of(
          long.class, NUMBER,
          Long.class, NUMBER,
          int.class, NUMBER,
          Integer.class, NUMBER,
          String.class, Optional.of(Text::new),
          boolean.class, Optional.of(Truth::new));

  @Override
  public Optional<Function<Object, Argument>> prepare(Type type, ConfigRegistry config) {
    return BY_TYPE.getOrDefault(type, Optional.empty());
  }

  private record Number(@Nullable Object value) implements Argument {
    @Override
    public void apply(int place, PreparedStatement statement, StatementContext context)
        throws SQLException {
      if (value instanceof Long number) {
        statement.setLong(place, number);
      } else if (value instanceof Integer number) {
        statement.setInt(place, number);
      } else {
        statement.setNull(place, Types.BIGINT);
      }
    }
  }

  private record Text(@Nullable Object value) implements Argument {
    @Override
    public void apply(int place, PreparedStatement statement, StatementContext context)
        throws SQLException {
      statement.setString(place, (String) value);
    }
  }

  private record Truth(Object value) implements Argument {
    @Override
    public void apply(int place, PreparedStatement statement, StatementContext context)
        throws SQLException {
      statement.setBoolean(place, (boolean) value);
    }
  }
}
