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
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** An authority of our own and what it signs, made by the JDK's keytool in one store. */
public final class Certificates {
  public static final String PASSWORD = "changeit";
  private static final String AUTHORITY = "authority";

  private final Path store;
  private final Path log;

  public Certificates(Path folder) throws IOException, InterruptedException {
    store = folder.resolve("keys.p12");
    log = folder.resolve("keytool.log");
    create(AUTHORITY, "-ext", "bc:c");
  }

  /** Holds all keys, PKCS#12. */
  public Path store() {
    return store;
  }

  /** A key that the authority signed, for who trusts that authority alone. */
  public SSLContext mutual(String name, String... options) throws Exception {
    signed(name, options);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys(name), trust(), null);
    return context;
  }

  /** A key with a certificate that nobody else signed. */
  SSLContext selfSigned(String name, String... options) throws Exception {
    create(name, options);
    return holding(name);
  }

  /** A key with a certificate that the authority signed, with these options of keytool. */
  SSLContext signed(String name, String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of("-signer", AUTHORITY));
    all.addAll(List.of(options));
    return selfSigned(name, all.toArray(String[]::new));
  }

  /** Trusts our authority alone. */
  SSLContext trusting() throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust(), null);
    return context;
  }

  private TrustManager[] trust() throws GeneralSecurityException, IOException {
    KeyStore trusted = empty();
    trusted.setCertificateEntry(AUTHORITY, load().getCertificate(AUTHORITY));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    return trust.getTrustManagers();
  }

  private SSLContext holding(String name) throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys(name), null, null);
    return context;
  }

  private KeyManager[] keys(String name) throws GeneralSecurityException, IOException {
    KeyStore all = load();
    KeyStore own = empty();
    char[] password = PASSWORD.toCharArray();
    own.setKeyEntry(name, all.getKey(name, password), password, all.getCertificateChain(name));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, password);
    return keys.getKeyManagers();
  }

  private KeyStore load() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    return keys;
  }

  private void create(String name, String... options) throws IOException, InterruptedException {
    Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command = new ArrayList<>(List.of(tool.toString(), "-genkeypair"));
    command.addAll(List.of("-alias", name, "-dname", "CN=" + name));
    command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(command + " in " + log).isZero();
  }
}
