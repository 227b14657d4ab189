/**
 * From the bytes of a page to its lines. {@link Decoder} finds the encoding and the form and
 * refuses what is no text or too large; {@link LineReader} walks the tree of an HTML page once,
 * without recursion, and leaves of it {@link Line lines} and the {@link Box boxes} that hold them.
 * A box has the {@link Role} that its element's names tell ({@code vocabulary.txt}).
 *
 * <p>Bytes or a parsed tree come in; text, lines and boxes go out. Which of them are the article is
 * for others to say. Rests on {@link io.chapar.split.wording} and {@link io.chapar.split.site}.
 */
@NullMarked
package io.chapar.split.page;

import org.jspecify.annotations.NullMarked;
