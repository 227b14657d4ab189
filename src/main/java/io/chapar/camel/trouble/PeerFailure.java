package io.chapar.camel.trouble;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What an exception of a client says: that its peer is away, which waiting mends, or that the
 * routes and settings name a wrong one, a wrong password or a file that is not there, which an edit
 * mends.
 */
final class PeerFailure {
  private static final List<Class<? extends Throwable>> OF_THE_NETWORK =
      List.of(
          SocketException.class,
          InterruptedIOException.class,
          UnknownHostException.class,
          EOFException.class,
          ClosedChannelException.class);

  /**
   * As clients call what they throw when credentials, certificates or their own settings are wrong.
   */
  private static final Pattern REFUSALS =
      Pattern.compile(
          "\\w*(Auth|Security|Login|Credential|Cert|Sasl|KeyStore|UnrecoverableKey|InvalidKey|Config)\\w*");

  /**
   * SQLSTATE classes (ISO 9075): credentials, the name of a database or a schema, and syntax or
   * access rights.
   */
  private static final Pattern SQL_REFUSALS = Pattern.compile("(28|3D|3F|42)...");

  /**
   * Bad user name or password, not authorized, banned, bad authentication method: of MQTT 3.1.1,
   * 3.2.2.3, and of MQTT 5, 3.2.2.2.
   */
  private static final Set<Integer> MQTT_REFUSALS = Set.of(4, 5, 0x86, 0x87, 0x8A, 0x8C);

  private static final Pattern OF_JAVA = Pattern.compile("(java|javax|jdk|sun|com\\.sun)\\..*");

  private static final Pattern NETWORK =
      Pattern.compile("(java\\.net|sun\\.net|sun\\.nio\\.ch|jdk\\.internal\\.net)\\..*");

  /** What reads key stores and certificates, of a file that ends too soon. */
  private static final Pattern KEYS = Pattern.compile("sun\\.security\\.(util|pkcs|x509|prov).*");

  /** Where the component of files finds its own folder missing: a share that is not mounted. */
  private static final String FOLDERS = "org.apache.camel.component.file.";

  private PeerFailure() {}

  /**
   * @param failure an exception and all its causes, outermost first
   */
  static boolean isMistake(List<Throwable> failure) {
    return failure.stream().anyMatch(one -> isMistake(one, failure));
  }

  private static boolean isMistake(Throwable one, List<Throwable> failure) {
    if (one instanceof SSLException) {
      return failure.stream().noneMatch(PeerFailure::isOfTheNetwork);
    }
    if (one instanceof SQLException sql) {
      return sql.getSQLState() != null && SQL_REFUSALS.matcher(sql.getSQLState()).matches();
    }
    return isOfFiles(one) || isCalledRefusal(one) || isRefusalOfMqtt(one);
  }

  /** Of a client that operators add, so that its class may not be here. */
  private static boolean isRefusalOfMqtt(Throwable one) {
    if (!one.getClass().getSimpleName().equals("MqttException")) {
      return false;
    }
    try {
      return MQTT_REFUSALS.contains(one.getClass().getMethod("getReasonCode").invoke(one));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static boolean isCalledRefusal(Throwable one) {
    return Stream.<Class<?>>iterate(
            one.getClass(), kind -> kind != Throwable.class, Class::getSuperclass)
        .anyMatch(kind -> REFUSALS.matcher(kind.getSimpleName()).matches());
  }

  /** Also of what Java says of a key store in a plain {@link IOException}. */
  private static boolean isOfFiles(Throwable one) {
    if (!(one instanceof IOException) || isOfTheNetwork(one)) {
      return false;
    }
    String thrower = thrower(one);
    boolean missing = one instanceof FileNotFoundException || one instanceof FileSystemException;
    return missing && !thrower.startsWith(FOLDERS)
        || OF_JAVA.matcher(thrower).matches() && !NETWORK.matcher(thrower).matches();
  }

  private static String thrower(Throwable one) {
    StackTraceElement[] trace = one.getStackTrace();
    return trace.length == 0 ? "" : trace[0].getClassName();
  }

  private static boolean isOfTheNetwork(Throwable one) {
    return OF_THE_NETWORK.stream().anyMatch(kind -> kind.isInstance(one))
        && !KEYS.matcher(thrower(one)).matches();
  }
}
