/** Tests of the cartridge module. */
@NullMarked
package clinic.needlepoint.cartridge;

import org.jspecify.annotations.NullMarked;
