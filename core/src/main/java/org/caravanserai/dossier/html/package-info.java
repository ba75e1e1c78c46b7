/**
 * The dossier as one self-contained HTML file: templates in {@code src/main/jte}, what they show
 * prepared here. The file needs no network and no script; it prints, and reads on a phone.
 */
@NullMarked
package org.caravanserai.dossier.html;

import org.jspecify.annotations.NullMarked;
