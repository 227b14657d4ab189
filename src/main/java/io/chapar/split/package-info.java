/**
 * Pages and documents to typed blocks and metadata, as the publisher wrote them.
 *
 * <h2>What the body is</h2>
 *
 * The body is what a reader would read aloud of this one article and of nothing else: its
 * paragraphs, the headings within it, quotations, items of its lists and rows of its tables, in the
 * order of the page. These are the blocks whose {@link io.chapar.article.BlockKind#isBody kind}
 * says so.
 *
 * <ul>
 *   <li>A post of a network that the article quotes whole is a quotation, and belongs to it.
 *   <li>A lead that stands inside the text's own element is its first paragraph, and so is a plain
 *       paragraph between headline and text, and a deck there that tells in several sentences. A
 *       deck of one sentence that the page names so, or forms as a heading, is a summary: it does
 *       not belong to the body, and is never dropped.
 *   <li>Where nearly all of the text stands in one box, paragraphs in boxes of their own beside or
 *       within it are no text: info boxes, notes of the publisher, captions that nothing names.
 *   <li>Where the text stands in elements that say they are paragraphs, a few words between them in
 *       an element that is none are a caption.
 *   <li>The opening of an agency ("ANKARA (AA) –", "به گزارش ایسنا،") belongs to its paragraph; a
 *       line of place, day or agency alone is a dateline and does not.
 *   <li>The headline, bylines, captions, credits, pointers to other articles, the publisher's end
 *       mark, the line that names the source, codes, share lines and notices are blocks of their
 *       own kinds where they stand between the text's first and last line. What belongs to the page
 *       and not to the article (menus, comments, advertisements) is no block.
 *   <li>An end mark ends nothing: text after it is text.
 *   <li>The next article, which a page loads below its own in an element of its own under a
 *       headline that leads to it, is another one's; so is what pages declare of articles at other
 *       addresses.
 * </ul>
 *
 * <h2>How it is found</h2>
 *
 * A page is parsed once and read once, without recursion, into lines and the boxes that hold them.
 * Three kinds of evidence are weighed: <em>vocabulary</em> (what elements are called, {@code
 * page/vocabulary.txt}; what lines say, {@code wording/markers/}), <em>density</em> (how much
 * running text, how many links) and <em>structure</em> (which box holds nearly all of it, where the
 * headline is repeated). Names propose a box; then all boxes with prose are weighed by one set of
 * learned weights ({@code body/boxes.tsv}), of which names are a part. They were learned from pages
 * as they are, without the names of their elements, and with wrong ones. A name is not believed
 * against too much text, nor of a paragraph that reads as those around it. Of each line, other
 * weights ({@code body/lines.tsv}) say how probable it is that it belongs to the body. There is no
 * rule for a single site; {@code site/publishers.tsv} holds facts that pages do not state, such as
 * a zone or the form of an id.
 *
 * <p>Where a page shows next to nothing, its text is looked for in {@code noscript} and {@code
 * template} elements and in the state that its scripts would start from: JSON or a literal that is
 * assigned to a name (Redux, Apollo, Nuxt 2), a flat list (Nuxt 3), a stream in pieces (Next.js).
 * No script is run. Of a state only the object that bears the page's own title counts.
 *
 * <p>Metadata is merged from all places that claim it, the most trusted first, and keeps for each
 * field which place that was. The title is the headline that a reader sees, where what the page
 * declares resembles it. Bylines are the persons that the most trusted place names, then the
 * agencies, desks and publishers that are declared in one list with them; where no person is named,
 * the desk, agency or publisher that is. A site's own name is none beside a person, and an agency
 * is none on its own site.
 *
 * <h2>Where it stands</h2>
 *
 * {@link io.chapar.split.PageSplitter} is the way in. Beside it stand what joins the parts to one
 * article and what judges the whole: pages that are none, articles cut into several pages,
 * corrections, the profiles of sites at work. Each part rests only on those below it:
 *
 * <ul>
 *   <li>{@link io.chapar.split.plain}, documents in plain text; {@link io.chapar.split.body}, which
 *       lines of a page are its text
 *   <li>{@link io.chapar.split.header}, what readers see around a headline; {@link
 *       io.chapar.split.markup}, what a page declares to machines
 *   <li>{@link io.chapar.split.topic}, what an article is filed under
 *   <li>{@link io.chapar.split.metadata}, claims and the choice among them; {@link
 *       io.chapar.split.page}, from bytes to lines and boxes; {@link io.chapar.split.script}, JSON
 *       and the states in scripts
 *   <li>{@link io.chapar.split.site}, addresses and publishers
 *   <li>{@link io.chapar.split.wording}, what words alone tell
 * </ul>
 */
@NullMarked
package io.chapar.split;

import org.jspecify.annotations.NullMarked;
