using System.Collections.Immutable;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Rows;

/// <summary>Techniques that are used, and that stand in one way.</summary>
/// <param name="Anchor">The anchor of the section.</param>
/// <param name="Heading">What they have in common.</param>
/// <param name="Sentence">How many there are, on all pages.</param>
/// <param name="HasCounts">Whether any of them can have findings and rules of its own.</param>
/// <param name="Rows">The techniques of this page.</param>
internal sealed record UsedSectionView(
    string Anchor, string Heading, string Sentence, bool HasCounts, ImmutableArray<UsedTechniqueView> Rows) : View;

/// <summary>A technique that is used.</summary>
/// <param name="Technique">The technique.</param>
/// <param name="Texts">How it is used, as ATT&amp;CK says it.</param>
/// <param name="By">Who of several uses it; <c>null</c> where only one is looked at.</param>
internal sealed record UsedTechniqueView(TechniqueRowView Technique, ImmutableArray<MarkdownText> Texts, string? By) : View;
