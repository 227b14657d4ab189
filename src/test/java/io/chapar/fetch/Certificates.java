package io.chapar.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** An authority of our own and what it signs, made by the JDK's keytool in a folder. */
final class Certificates {
  private static final String PASSWORD = "changeit";

  private final Path folder;

  Certificates(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    create("ca", "-ext", "bc:c");
    keytool("ca", "-exportcert", "-alias", "ca", "-rfc", "-file", path("ca.pem"));
    keytool("trust", "-importcert", "-alias", "ca", "-noprompt", "-file", path("ca.pem"));
  }

  /** A key with a certificate that nobody else signed. */
  SSLContext selfSigned() throws Exception {
    create("self", "-ext", "san=ip:127.0.0.1");
    return context(load("self"), null);
  }

  /** A key with a certificate that the authority signed, with these options of keytool. */
  SSLContext signed(String name, String... options) throws Exception {
    create(name);
    keytool(name, "-certreq", "-alias", name, "-file", path(name + ".csr"));
    List<String> sign = new ArrayList<>(List.of("-gencert", "-alias", "ca", "-rfc"));
    sign.addAll(List.of("-infile", path(name + ".csr"), "-outfile", path(name + ".pem")));
    sign.addAll(List.of(options));
    keytool("ca", sign.toArray(String[]::new));
    keytool(name, "-importcert", "-alias", "ca", "-noprompt", "-file", path("ca.pem"));
    keytool(name, "-importcert", "-alias", name, "-file", path(name + ".pem"));
    return context(load(name), null);
  }

  /** Trusts our authority alone. */
  SSLContext trusting() throws Exception {
    return context(null, load("trust"));
  }

  private void create(String name, String... options) throws IOException, InterruptedException {
    List<String> create = new ArrayList<>(List.of("-genkeypair", "-alias", name));
    create.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name));
    create.addAll(List.of(options));
    keytool(name, create.toArray(String[]::new));
  }

  private void keytool(String store, String... options) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(tool.toString()));
    command.addAll(List.of(options));
    command.addAll(List.of("-keystore", path(store + ".p12"), "-storepass", PASSWORD));
    Path log = folder.resolve("keytool.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(() -> read(log)).isZero();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private KeyStore load(String name) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static SSLContext context(@Nullable KeyStore own, @Nullable KeyStore trusted)
      throws GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, PASSWORD.toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own == null ? null : keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
