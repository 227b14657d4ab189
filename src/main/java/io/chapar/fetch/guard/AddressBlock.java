package io.chapar.fetch.guard;

import io.chapar.text.TableLines;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block of addresses, as CIDR writes it.
 *
 * <p>Source: RFC 4632, 3.1 (IPv4) and RFC 4291, 2.3 (IPv6).
 *
 * @param bits of the prefix that count
 * @param name what the block is
 */
public record AddressBlock(byte[] prefix, int bits, String name) {
  private static final Pattern QUAD = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern COLONS = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");

  /** A wider one would switch the guard off. */
  private static final int WIDEST = 8;

  private static final List<AddressBlock> REFUSED =
      TableLines.pairs(AddressBlock.class, "refused-addresses.txt", AddressBlock::of);
  private static final AddressBlock TRANSLATED = of("64:ff9b::/96", "translated");

  /** The name of the refused block that holds the address. */
  static Optional<String> refusing(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] real = TRANSLATED.holds(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    return REFUSED.stream().filter(block -> block.holds(real)).findFirst().map(AddressBlock::name);
  }

  /**
   * A block that an operator wrote, such as {@code 10.20.0.0/16} or {@code fd12:3456::/32}.
   *
   * @throws IllegalArgumentException when it is none, is wider than a prefix of 8 bits, or has bits
   *     set behind its prefix
   */
  public static AddressBlock parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    String bits = slash < 0 ? "" : text.substring(slash + 1);
    if (lacksLength(text)) {
      throw new IllegalArgumentException(
          "lacks the length of its prefix; write it as 10.20.0.0/16 or fd12:3456::/32");
    }
    if (!isLiteral(address) || !bits.matches("[0-9]{1,3}")) {
      throw new IllegalArgumentException(
          "is no block of addresses; write it as 10.20.0.0/16 or fd12:3456::/32");
    }
    return checked(of(address + "/" + bits, text));
  }

  /** Whether an address has a slash behind it and nothing behind the slash. */
  public static boolean lacksLength(String text) {
    return text.endsWith("/") && isLiteral(text.substring(0, text.length() - 1));
  }

  private static boolean isLiteral(String address) {
    return QUAD.matcher(address).matches() || COLONS.matcher(address).matches();
  }

  private static AddressBlock checked(AddressBlock block) {
    int size = block.prefix.length * Byte.SIZE;
    if (block.bits < WIDEST || block.bits > size) {
      throw new IllegalArgumentException(
          "has a prefix of " + block.bits + " bits; it is from " + WIDEST + " to " + size);
    }
    if (!Arrays.equals(block.prefix, block.first())) {
      throw new IllegalArgumentException(
          "has bits set behind its prefix; its first address is " + shown(block.first()));
    }
    return block;
  }

  private byte[] first() {
    byte[] first = prefix.clone();
    for (int bit = bits; bit < first.length * Byte.SIZE; bit++) {
      first[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
    }
    return first;
  }

  private static String shown(byte[] address) {
    try {
      return InetAddress.getByAddress(address).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the address lies in it. */
  boolean holds(InetAddress address) {
    return holds(address.getAddress());
  }

  private static AddressBlock of(String block, String name) {
    int slash = block.indexOf('/');
    try {
      byte[] prefix = InetAddress.getByName(block.substring(0, slash)).getAddress();
      return new AddressBlock(prefix, Integer.parseInt(block.substring(slash + 1)), name);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(
          "is no block of addresses; write it as 10.20.0.0/16 or fd12:3456::/32", e);
    }
  }

  private boolean holds(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if (((address[bit / 8] ^ prefix[bit / 8]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
