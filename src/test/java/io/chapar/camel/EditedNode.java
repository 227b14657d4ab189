package io.chapar.camel;

import static org.awaitility.Awaitility.await;

import io.chapar.config.Edit;
import io.chapar.node.LiveFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A node under which its routes are edited, and what its archive gets. */
abstract class EditedNode {
  static final Duration LONG = Duration.ofMinutes(1);
  static final String ARCHIVE = "routes/3-archive.camel.yaml";
  static final String SECOND =
      """
      - route:
          id: second
          description: A second archive
          from:
            uri: ledger:reports
            parameters: { subscriber: second }
            steps:
              - bean: { ref: file-report }
              - process: { ref: open-envelope }
              - to:
                  uri: file:{{second.folder:%s}}
      """;

  static final String KAMELET =
      """
      apiVersion: camel.apache.org/v1
      kind: Kamelet
      metadata:
        name: to-folder
        labels:
          camel.apache.org/kamelet.type: sink
      spec:
        definition:
          title: To a folder
          type: object
          required: [folder]
          properties:
            folder: { title: Folder, type: string }
        template:
          from:
            uri: kamelet:source
            steps:
              - bean: { ref: file-report }
              - process: { ref: open-envelope }
              - to: { uri: "file:{{folder}}/%s" }
      """;

  @TempDir Path folder;
  Receiver receiver;
  LiveNode node;

  @BeforeEach
  void open() throws IOException {
    receiver = new Receiver();
    node = new LiveNode(folder).withWebhook(receiver.url()).start();
  }

  @AfterEach
  void close() {
    receiver.close();
    node.close();
  }

  String second(String to) {
    return SECOND.formatted(folder.resolve(to));
  }

  Edit write(String file, String text) {
    int before = node.edits().size();
    node.home().write(file, text);
    return node.edit(before);
  }

  Edit replace(String file, String shipped, String edited) {
    int before = node.edits().size();
    node.home().edit(file, shipped, edited);
    return node.edit(before);
  }

  Edit delete(String file) {
    int before = node.edits().size();
    node.home().delete(file);
    return node.edit(before);
  }

  void delivered(String to, int reports) {
    await().atMost(LONG).until(() -> files(to) == reports);
  }

  long files(String to) {
    return LiveFolder.files(folder.resolve(to)).size();
  }
}
