package io.chapar.extract.tagger;

import io.chapar.article.CpuBudget;
import io.chapar.text.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Weights of the tagger, immutable.
 *
 * <p>The file: a line with the version and one with the SHA-256 of what follows; then, as {@link
 * java.io.DataOutput} writes them, the tags of the languages that were learned from, in one text
 * with spaces between; how much one unit of a weight is worth; the transitions; the number of
 * buckets that have weights, and for each how far it is behind the one before and a byte for each
 * label.
 */
public final class NameWeights {
  /** The resource. */
  public static final String FILE = "/io/chapar/extract/names.weights";

  private static final String VERSION = "chapar-names 2";
  private static final int LABELS = NameLabels.COUNT;
  private static final int BUCKETS = 1 << Buckets.BITS;
  private static final int DIGITS = 64;
  private static final int LONGEST_STEP = 1 << Short.SIZE - 1;

  /** A row holds each weight with this added to it, so that none is negative. */
  private static final int ZERO = 128;

  /** The row of a bucket without weights. */
  private static final long NOTHING = 0x8080_8080_8080_8080L;

  /** Every second byte of a row, each with room for the sum of a token's rows. */
  private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

  private final Set<String> languages;
  private final float unit;
  private final float[] transitions;

  /** Of each bucket the weights of the labels, a byte each, that of the first label lowest. */
  private final long[] rows;

  private NameWeights(Set<String> languages, float unit, float[] transitions, long[] rows) {
    this.languages = Set.copyOf(languages);
    this.unit = unit;
    this.transitions = transitions;
    this.rows = rows;
  }

  /**
   * @param languages BCP 47, as {@link io.chapar.extract.language.Language#tag}
   * @param transitions from each label to each, one label after the other
   * @param buckets of each bucket a weight for each label, one bucket after the other
   */
  public static NameWeights of(List<String> languages, float[] transitions, float[] buckets) {
    float most = 0;
    for (float weight : buckets) {
      most = Math.max(most, Math.abs(weight));
    }
    float unit = most / Byte.MAX_VALUE;
    byte[] weights = new byte[buckets.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (byte) Math.round(buckets[i] / unit);
    }
    long[] rows = new long[BUCKETS];
    Arrays.setAll(rows, bucket -> row(weights, bucket * LABELS));
    return new NameWeights(Set.copyOf(languages), unit, transitions.clone(), rows);
  }

  private static long row(byte[] weights, int at) {
    long row = NOTHING;
    for (int label = 0; label < LABELS; label++) {
      row ^= (weights[at + label] & 0xFFL) << label * Byte.SIZE;
    }
    return row;
  }

  private static byte weight(long row, int label) {
    return (byte) ((row ^ NOTHING) >>> label * Byte.SIZE);
  }

  /**
   * Those of the product.
   *
   * @throws IllegalStateException of one line when the file is damaged or of another version
   */
  public static NameWeights own() {
    try (InputStream file = NameWeights.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw wrong("are missing");
      }
      return read(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static NameWeights read(byte[] file) throws IOException {
    byte[] head = (VERSION + '\n').getBytes(StandardCharsets.US_ASCII);
    int begin = head.length + DIGITS + 1;
    if (file.length < begin || !Arrays.equals(file, 0, head.length, head, 0, head.length)) {
      throw wrong("are of another version");
    }
    byte[] rest = Arrays.copyOfRange(file, begin, file.length);
    String digest = new String(file, head.length, DIGITS, StandardCharsets.US_ASCII);
    if (!digest.equals(Digest.of(rest))) {
      throw wrong("are damaged");
    }
    return readRows(new DataInputStream(new ByteArrayInputStream(rest)));
  }

  private static NameWeights readRows(DataInputStream in) throws IOException {
    Set<String> languages = Set.of(in.readUTF().split(" "));
    float unit = in.readFloat();
    float[] transitions = new float[LABELS * LABELS];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    long[] rows = new long[BUCKETS];
    Arrays.fill(rows, NOTHING);
    byte[] weights = new byte[LABELS];
    int bucket = 0;
    for (int left = in.readInt(); left > 0; left--) {
      bucket += in.readUnsignedShort();
      in.readFully(weights);
      rows[bucket] = row(weights, 0);
    }
    return new NameWeights(languages, unit, transitions, rows);
  }

  private static IllegalStateException wrong(String what) {
    return new IllegalStateException("Weights of names " + what + ": " + FILE);
  }

  /** Writes the file. */
  public void write(OutputStream to) throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(rest);
    out.writeUTF(String.join(" ", languages.stream().sorted().toList()));
    writeRows(out);
    to.write((VERSION + '\n').getBytes(StandardCharsets.US_ASCII));
    to.write((Digest.of(rest.toByteArray()) + '\n').getBytes(StandardCharsets.US_ASCII));
    rest.writeTo(to);
  }

  private void writeRows(DataOutputStream out) throws IOException {
    out.writeFloat(unit);
    for (float transition : transitions) {
      out.writeFloat(transition);
    }
    int[] buckets = IntStream.range(0, BUCKETS).filter(this::isWritten).toArray();
    out.writeInt(buckets.length);
    int before = 0;
    for (int bucket : buckets) {
      out.writeShort(bucket - before);
      for (int label = 0; label < LABELS; label++) {
        out.writeByte(weight(rows[bucket], label));
      }
      before = bucket;
    }
  }

  /** Also some without weights, so that no step from one to the next is too long for its cell. */
  private boolean isWritten(int bucket) {
    return rows[bucket] != NOTHING || bucket % LONGEST_STEP == 0;
  }

  boolean knows(String language) {
    return languages.contains(language);
  }

  /** The scores of the labels, one token after the other. */
  float[] scores(NameFeatures features) {
    Buckets buckets = new Buckets();
    float[] scores = new float[features.block().size() * LABELS];
    for (int i = 0; i < features.block().size(); i++) {
      CpuBudget.tick();
      features.read(i, buckets);
      add(buckets, scores, i * LABELS);
    }
    return scores;
  }

  /** Adds up eight weights at once: those at even and those at odd places of the rows. */
  private void add(Buckets features, float[] scores, int at) {
    long even = 0;
    long odd = 0;
    for (int i = 0; i < features.count(); i++) {
      long row = rows[features.get(i)];
      even += row & EVEN;
      odd += row >>> Byte.SIZE & EVEN;
    }
    for (int label = 0; label < LABELS; label++) {
      long sums = label % 2 == 0 ? even : odd;
      int sum = (int) (sums >>> label / 2 * Short.SIZE) & 0xFFFF;
      scores[at + label] = unit * (sum - features.count() * ZERO);
    }
  }

  /** By how much each group of features prefers the name to none, the strongest first. */
  String evidence(NameFeatures features, FoundName name) {
    Map<Buckets.Group, Float> sums = new EnumMap<>(Buckets.Group.class);
    Buckets buckets = new Buckets();
    for (int i = name.from(); i < name.to(); i++) {
      features.read(i, buckets);
      int begin = 0;
      for (Buckets.Group group : Buckets.Group.values()) {
        int end = buckets.endOf(group);
        sums.merge(group, preference(buckets, begin, end, NameLabels.of(name, i)), Float::sum);
        begin = end;
      }
    }
    return sums.entrySet().stream()
        .sorted(Map.Entry.<Buckets.Group, Float>comparingByValue().reversed())
        .map(e -> String.format(Locale.ROOT, "%s %+.1f", word(e.getKey()), e.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String word(Buckets.Group group) {
    return group.name().toLowerCase(Locale.ROOT);
  }

  private float preference(Buckets buckets, int from, int to, int label) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      long row = rows[buckets.get(i)];
      sum += weight(row, label) - weight(row, NameLabels.OUTSIDE);
    }
    return unit * sum;
  }

  /** From each label to each, one label after the other. */
  float[] transitions() {
    return transitions;
  }
}
