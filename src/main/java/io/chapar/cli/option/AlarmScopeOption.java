package io.chapar.cli.option;

import io.chapar.ledger.alarms.AlarmScope;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which alarms are meant. */
public final class AlarmScopeOption {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "KIND",
      description = "the kind of alarm, such as silence or backlog, as chapar alarms shows it")
  private @Nullable String kind;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SUBJECT",
      description = "the feed, subscriber or host that the alarm is of; without it, each of them")
  private @Nullable String subject;

  @Option(
      names = "--group",
      paramLabel = "NAME",
      description = "the feeds that config/feeds.yaml has in this group, instead of one subject")
  private @Nullable String group;

  /**
   * @throws ParameterException when it means nothing
   */
  public AlarmScope scope() {
    try {
      return AlarmScope.of(kind, subject, group);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(command).commandLine(), String.valueOf(e.getMessage()));
    }
  }
}
