package io.chapar.split.page;

/**
 * A picture that a page shows.
 *
 * @param address as it is written
 * @param line index of the line before which it stands
 * @param box that holds it
 * @param linked whether it leads to another page
 */
public record Picture(String address, int line, Box box, boolean linked) {}
