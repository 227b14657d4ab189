package io.chapar.cli;

import io.chapar.article.PermanentFailure;
import io.chapar.article.WrongValue;
import io.chapar.cli.screen.TextTable;
import io.chapar.contract.PublishedDocument;
import io.chapar.file.FileTrouble;
import io.chapar.text.Spelling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives the documents that receivers and their tools read. */
@Command(
    name = "schemas",
    mixinStandardHelpOptions = true,
    description = {
      "Lists the documents that say what receivers get: JSON Schema, AsyncAPI, OpenAPI.",
      "With a name it prints that document, with --to it writes all of them. A node serves them at"
          + " /api/schemas/NAME."
    },
    footer = {
      "",
      "Examples:",
      "  chapar schemas",
      "  chapar schemas record-1.schema.json",
      "  chapar schemas --to schemas"
    })
final class SchemasCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "write them into this folder, which is made when there is none")
  private @Nullable Path to;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "print this document")
  private @Nullable String name;

  @Override
  public Integer call() throws IOException {
    if (name != null && to != null) {
      throw new WrongValue(
          "--to writes all documents, so it takes no name: " + name, "chapar schemas --to FOLDER");
    }
    if (to != null) {
      write(to);
    } else if (name != null) {
      System.out.write(named(name).text());
    } else {
      list();
    }
    return 0;
  }

  private static PublishedDocument named(String name) {
    return PublishedDocument.of(name)
        .orElseThrow(
            () ->
                new WrongValue(
                    "there is no document \""
                        + name
                        + "\"; "
                        + Spelling.advice(
                            name,
                            Arrays.stream(PublishedDocument.values())
                                .map(PublishedDocument::fileName)
                                .toList()),
                    "chapar schemas"));
  }

  private static void list() {
    TextTable table = new TextTable("NAME", "WHAT");
    for (PublishedDocument one : PublishedDocument.values()) {
      table.row(one.fileName(), one.about());
    }
    table.print(System.out);
  }

  private static void write(Path folder) {
    try {
      Files.createDirectories(folder);
      for (PublishedDocument one : PublishedDocument.values()) {
        Files.write(folder.resolve(one.fileName()), one.text());
        System.out.println(folder.resolve(one.fileName()));
      }
    } catch (IOException e) {
      throw new PermanentFailure(FileTrouble.of(e) + ": " + folder, e);
    }
  }
}
