/**
 * The making of the extension's price table from the public data of genai-prices. It may import
 * Jackson.
 */
package io.bedrockotel.costs.prices;
