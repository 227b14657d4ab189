package io.chapar.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a command, in the macros of man(7), made of what its help says. */
final class ManPage {
  private final CommandSpec command;
  private final List<String> lines = new ArrayList<>();

  private ManPage(CommandLine command) {
    this.command = command.getCommandSpec();
  }

  /** Such as {@code chapar-edits-show}. */
  static String name(CommandLine command) {
    return command.getCommandSpec().qualifiedName("-");
  }

  static String of(CommandLine command) {
    ManPage page = new ManPage(command);
    page.head(command);
    page.options();
    page.commands();
    page.exitCodes();
    page.examples();
    return String.join("\n", page.lines) + "\n";
  }

  private void head(CommandLine line) {
    String[] description = command.usageMessage().description();
    lines.add(".TH \"" + name(line).toUpperCase(Locale.ROOT) + "\" 1 \"\" \"Chapar\" \"Chapar\"");
    section("NAME");
    text(name(line) + " - " + (description.length == 0 ? "" : description[0]));
    section("SYNOPSIS");
    text(new CommandLine.Help(command, Ansi.OFF).synopsis(0).strip());
    section("DESCRIPTION");
    List.of(description).forEach(this::text);
  }

  private void options() {
    section("OPTIONS");
    for (PositionalParamSpec one : command.positionalParameters()) {
      entry(one.paramLabel(), one.description());
    }
    for (OptionSpec one : command.options()) {
      String value = one.typeInfo().isBoolean() ? "" : " " + one.paramLabel();
      entry(String.join(", ", one.names()) + value, one.description());
    }
  }

  private void commands() {
    if (!command.subcommands().isEmpty()) {
      section("COMMANDS");
      command
          .subcommands()
          .forEach((name, one) -> entry(name, one.getCommandSpec().usageMessage().description()));
    }
  }

  private void exitCodes() {
    if (!command.usageMessage().exitCodeList().isEmpty()) {
      section("EXIT STATUS");
      command
          .usageMessage()
          .exitCodeList()
          .forEach((code, meaning) -> entry(code, new String[] {meaning}));
    }
  }

  private void examples() {
    section("EXAMPLES");
    lines.add(".nf");
    for (String line : command.usageMessage().footer()) {
      if (!line.isEmpty() && !line.startsWith("Example")) {
        text(line);
      }
    }
    lines.add(".fi");
  }

  private void section(String title) {
    lines.add(".SH " + title);
  }

  private void entry(String name, String[] description) {
    lines.add(".TP");
    lines.add(".B \"" + escaped(name).replace("\"", "\\(dq") + "\"");
    text(String.join(" ", description));
  }

  /** A dot or an apostrophe would begin a request. */
  private void text(String text) {
    lines.add((text.startsWith(".") || text.startsWith("'") ? "\\&" : "") + escaped(text));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ").replace("\n", " ");
  }
}
