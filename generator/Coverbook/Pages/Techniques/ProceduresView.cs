using System.Collections.Immutable;
using Coverbook.Pages.Procedures;
using Coverbook.Pages.Views;

namespace Coverbook.Pages.Techniques;

/// <summary>The section on who uses a technique: the first examples, and where all of them stand.</summary>
internal sealed record ProceduresView(string Sentence, ImmutableArray<ProcedureRowView> Rows, LinkView? More) : View
{
    /// <summary>The number of the section on its page, such as <c>05</c>.</summary>
    public string Number { get; init; } = "";
}
