/** Dates as news writes them, in the calendars and languages of the region, to ISO 8601. */
@NullMarked
package io.chapar.calendar;

import org.jspecify.annotations.NullMarked;
