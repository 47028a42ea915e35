using AngleSharp.Dom;
using Coverbook.Diagnostics;

namespace Coverbook.Checking;

/// <summary>Whether the cells of tables have headings, and which.</summary>
internal sealed class TableCheck(PageReport report) : PageCheck
{
    private readonly Stack<Table> open = new();

    /// <inheritdoc/>
    public override void Enter(IElement element)
    {
        switch (element.LocalName)
        {
            case "table":
                open.Push(new Table());
                break;
            case "tr" when open.TryPeek(out var table):
                table.Rows++;
                break;
            case "th" when open.TryPeek(out var table):
                table.Take(element);
                break;
        }
    }

    /// <inheritdoc/>
    public override void Leave(IElement element)
    {
        if (element.LocalName != "table" || !open.TryPop(out var table))
        {
            return;
        }

        if (!table.HasHeaders && element.GetAttribute("role") is not ("presentation" or "none"))
        {
            report.Add(StructureCheckDiagnostics.TableWithoutHeaders(report.At(element)));
        }

        if (table is { HasColumnHeaders: true, HasRowHeaders: true, WithoutScope: { } header })
        {
            report.Add(StructureCheckDiagnostics.ScopeMissing(report.At(header)));
        }
    }

    /// <summary>What was seen of a table that has not ended.</summary>
    private sealed class Table
    {
        public int Rows { get; set; }

        public bool HasColumnHeaders { get; private set; }

        public bool HasRowHeaders { get; private set; }

        public bool HasHeaders => HasColumnHeaders || HasRowHeaders;

        public IElement? WithoutScope { get; private set; }

        public void Take(IElement header)
        {
            HasColumnHeaders |= Rows <= 1;
            HasRowHeaders |= Rows > 1;
            WithoutScope ??= header.HasAttribute("scope") ? null : header;
        }
    }
}
