package clinic.needlepoint.visit;

import java.util.OptionalInt;

/** An appointment that is called off, of which the file says nothing else. */
record CancelledRow(ImportPlace place, String appointment, OptionalInt sequence)
    implements ImportedRow {}
