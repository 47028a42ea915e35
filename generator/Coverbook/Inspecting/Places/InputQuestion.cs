using System.Collections.Immutable;
using Coverbook.Files;

namespace Coverbook.Inspecting.Places;

/// <summary>Where does one of these stand, from this place of an input on?</summary>
/// <param name="From">The place; of a whole file its beginning.</param>
/// <param name="Words">The words, the best first.</param>
internal sealed record InputQuestion(SourceSpan From, ImmutableArray<string> Words);
