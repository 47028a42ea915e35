using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>A row of a spreadsheet.</summary>
/// <param name="Span">From its first character to its last.</param>
/// <param name="Cells">Its cells, without the empty ones at its end.</param>
/// <param name="Beyond">The first cell with a value after those that were asked for.</param>
internal sealed record CsvRow(SourceSpan Span, ImmutableArray<ScalarNode> Cells, ScalarNode? Beyond);
