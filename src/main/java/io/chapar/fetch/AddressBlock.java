package io.chapar.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A block of addresses that are not on the public internet. */
record AddressBlock(byte[] prefix, int bits, String name) {
  private static final List<AddressBlock> REFUSED =
      Table.read("refused-addresses.txt", AddressBlock::of);
  private static final AddressBlock TRANSLATED = of("64:ff9b::/96", "translated");

  /** The name of the refused block that holds the address. */
  static Optional<String> refusing(InetAddress address) {
    byte[] bytes = address.getAddress();
    byte[] real = TRANSLATED.holds(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
    return REFUSED.stream().filter(block -> block.holds(real)).findFirst().map(AddressBlock::name);
  }

  private static AddressBlock of(String block, String name) {
    int slash = block.indexOf('/');
    try {
      byte[] prefix = InetAddress.getByName(block.substring(0, slash)).getAddress();
      return new AddressBlock(prefix, Integer.parseInt(block.substring(slash + 1)), name);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(block, e);
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
