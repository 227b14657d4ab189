package io.chapar.feed.xml;

import org.jsoup.nodes.Entities;

/**
 * Escapes ampersands that begin no reference. HTML sees one in {@code ?id=1&section=2} (§), and a
 * parser that knows the entities of HTML does so in XML too.
 */
final class Ampersands {
  private static final String CDATA = "<![CDATA[";

  private final String xml;
  private final StringBuilder out;
  private int written;

  private Ampersands(String xml) {
    this.xml = xml;
    this.out = new StringBuilder(xml.length() + 64);
  }

  static String escape(String xml) {
    return xml.indexOf('&') < 0 ? xml : new Ampersands(xml).escaped();
  }

  private String escaped() {
    int cdata = xml.indexOf(CDATA);
    for (int at = xml.indexOf('&'); at >= 0; at = xml.indexOf('&', at + 1)) {
      while (cdata >= 0 && cdata < at) {
        int end = endOfCdata(cdata);
        at = at < end ? xml.indexOf('&', end) : at;
        cdata = xml.indexOf(CDATA, end);
      }
      if (at < 0) {
        break;
      }
      escape(at);
    }
    return written == 0 ? xml : out.append(xml, written, xml.length()).toString();
  }

  private int endOfCdata(int start) {
    int end = xml.indexOf("]]>", start);
    return end < 0 ? xml.length() : end;
  }

  private void escape(int at) {
    if (isBare(at + 1)) {
      out.append(xml, written, at).append("&amp;");
      written = at + 1;
    }
  }

  private boolean isBare(int start) {
    int end = start;
    while (end < xml.length() && Character.isLetterOrDigit(xml.charAt(end))) {
      end++;
    }
    char next = end < xml.length() ? xml.charAt(end) : ' ';
    if (end == start || next == ';') {
      return false;
    }
    return next == '=' || !Entities.isNamedEntity(xml.substring(start, end));
  }
}
