package io.chapar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chapar.ledger.Databases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LedgerCommandTest extends PendingWebhook {
  private Path backup() {
    return folder.resolve("backup.db");
  }

  private String file() {
    return folder.resolve("data/ledger.db").toString();
  }

  private void backUp() {
    assertThat(atHome("ledger", "backup", backup().toString())).isZero();
  }

  @Test
  void backsUpVerifiesAndRestores() {
    backUp();
    assertThat(said()).matches("backed up \\(schema \\d+, last report of .+Z\\): .+/backup.db\n");
    assertThat(atHome("ledger", "verify", backup().toString())).isZero();
    assertThat(said()).matches("whole \\(schema \\d+, last report of .+Z\\): .+/backup.db\n");
    assertThat(atHome("ledger", "restore", backup().toString())).isZero();
    assertThat(said().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("the backup is whole (schema "),
            line -> assertThat(line).contains("kept: ").contains(file() + ".replaced-"),
            line -> assertThat(line).isEqualTo("the backup is restored: " + file()),
            line -> assertThat(line).startsWith("next: chapar run"));
    assertThat(atHome("ledger", "verify")).isZero();
    assertThat(complained()).isEmpty();
  }

  @Test
  void saysWhatARestoreWouldDo() throws IOException {
    backUp();
    assertThat(atHome("ledger", "restore", backup().toString(), "--dry-run")).isZero();
    assertThat(said()).contains("would be kept", "would be restored").endsWith("is changed\n");
    try (var files = Files.list(folder.resolve("data"))) {
      assertThat(files).noneMatch(file -> file.toString().contains("replaced"));
    }
  }

  @Test
  void saysEachFaultInALineAndEndsWithOne() {
    Databases.pass("jdbc:sqlite:" + file(), "delete from report");
    assertThat(atHome("ledger", "verify")).isEqualTo(1);
    assertThat(said().lines())
        .hasSize(3)
        .first()
        .asString()
        .matches("delivery to webhook: version 1 of report [0-9a-f]{32} is not stored");
    assertThat(said()).endsWith("2 faults: jdbc:sqlite:" + file() + "\n");
  }

  @Test
  void neverBacksUpOverAFileUnasked() {
    backUp();
    assertThat(atHome("ledger", "backup", backup().toString())).isEqualTo(2);
    assertThat(complained())
        .isEqualTo("the file is there; --force lets the backup take its place: " + backup() + "\n");
    assertThat(atHome("ledger", "backup", "--force", backup().toString())).isZero();
  }

  @Test
  void saysWhoBacksUpPostgresAndNeverItsPassword() throws IOException {
    Files.writeString(
        folder.resolve("config/application.properties"),
        """
        ledger.url = jdbc:postgresql://db.example:5433/news?user=ann&password=s3cret
        ledger.password = s3cret
        """);
    assertThat(atHome("ledger", "backup", "/backup/it's.dump")).isEqualTo(1);
    assertThat(complained())
        .isEqualTo(
            "a ledger in PostgreSQL is backed up, while nodes run, by: pg_dump --format=custom"
                + " --no-owner --file='/backup/it'\\''s.dump' --username=ann"
                + " --dbname=postgresql://db.example:5433/news (its password: PGPASSFILE)\n");
    assertThat(atHome("ledger", "restore", "news.dump")).isEqualTo(1);
    assertThat(complained())
        .contains("pg_restore --no-owner", "--dbname=postgresql://db.example:5433/news news.dump")
        .doesNotContain("s3cret");
  }

  @Test
  void saysThatThereIsNoLedgerToBackUp() throws IOException {
    Files.delete(Path.of(file()));
    assertThat(atHome("ledger", "backup", backup().toString())).isEqualTo(1);
    assertThat(complained()).startsWith("there is no ledger, so no node has run here");
    assertThat(backup()).doesNotExist();
  }

  /** The command of a crontab, which takes a percent sign for a line end. */
  @Test
  void isRunByTheLineOfCronThatIsDocumented() throws Exception {
    String line = DocumentedBlock.with("docs/operating.md", "15 2").text().strip();
    String command =
        line.replaceFirst("(\\S+ ){6}/opt/chapar/bin/chapar", "echo").replace("\\%", "%");
    String day = LocalDate.now().toString();
    assertThat(shell(command))
        .isIn(
            "ledger backup --home /etc/chapar /var/backups/chapar/ledger-" + day + ".db\n",
            "ledger backup --home /etc/chapar /var/backups/chapar/ledger-"
                + LocalDate.now()
                + ".db\n");
  }

  private static String shell(String command) throws IOException {
    Process shell = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true).start();
    return new String(shell.getInputStream().readAllBytes(), UTF_8);
  }

  @Test
  void printsTheCommandOfPostgresThatIsDocumented() throws IOException {
    Files.writeString(
        folder.resolve("config/application.properties"),
        "ledger.url = jdbc:postgresql://HOST:5432/NAME\nledger.user = USER\n");
    atHome("ledger", "backup", "FILE");
    String documented = DocumentedBlock.with("docs/operating.md", "pg_dump ").text().strip();
    assertThat(complained()).contains(documented.replace("PORT", "5432"));
  }
}
