using System.Collections.Immutable;
using Coverbook.Coverage.Totals;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Changes.Snapshots;

/// <summary>Reads snapshot files. Whatever is wrong with one is told with its place; keys that nobody knows are passed over.</summary>
internal sealed class SnapshotReader
{
    private readonly Fields root;

    private SnapshotReader(Fields root) => this.root = root;

    /// <summary>Reads a file; <c>null</c> when it cannot be used, for reasons that are in the bag.</summary>
    public static Snapshot? Read(ISourceFiles files, FilePath path, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var map = DataFile.ReadMap(files, path, SourceSpan.Whole(path), InputKind.Snapshot, own);
        var snapshot = map is null ? null : Read(map, own);
        bag.AddRange(own.ToSorted());
        return own.Count == 0 ? snapshot : null;
    }

    private static Snapshot? Read(MapNode map, DiagnosticBag bag)
    {
        var fields = new Fields(map, InputKind.Snapshot, bag, "This snapshot");
        if (Count(fields, "format", isRequired: true) is > Snapshot.Format and var format)
        {
            bag.Add(SnapshotDiagnostics.NewerFormat(fields.SpanOf("format"), format, Snapshot.Format));
            return null;
        }

        return new SnapshotReader(fields).Read();
    }

    private Snapshot Read() => new()
    {
        Head = new SnapshotHead(root.Date("date"), ReadTotals()),
        Attack = ReadAll("attack", "This release", one => new SnapshotRelease(Text(one, "domain"), Text(one, "version"))),
        Libraries = ReadAll(
            "libraries", "This library", one => new SnapshotLibrary(one.Text("library") ?? "", Count(one, "rules", isRequired: true))),
        Sources = ReadAll("sources", "This source", ReadSource),
        Techniques = ReadAll("techniques", "This technique", ReadTechnique),
        Withdrawn = ReadAll("withdrawn", "This technique", ReadWithdrawal),
        Rules = ReadAll("rules", "This rule", ReadRule),
    };

    private SnapshotTotals ReadTotals()
    {
        root.RequireKey("totals");
        if (root.MapOf("totals") is not { } map)
        {
            return new SnapshotTotals(0, 0, 0, 0, 0, 0);
        }

        var totals = root.Inside(map, "The totals");
        return new SnapshotTotals(
            Count(totals, "techniques", isRequired: true),
            Count(totals, "subTechniques", isRequired: true),
            Count(totals, "coveredTechniques", isRequired: true),
            Count(totals, "coveredSubTechniques", isRequired: true),
            Count(totals, "findings", isRequired: true),
            Count(totals, "rules", isRequired: true));
    }

    private ImmutableArray<T> ReadAll<T>(string key, string owner, Func<Fields, T> read) =>
        [.. root.Maps(key).Select(map => read(root.Inside(map, owner)))];

    private static SnapshotSource ReadSource(Fields source) => new(
        Text(source, "key"),
        Text(source, "name"),
        Text(source, "provider"),
        source.Text("attackVersion"),
        source.Date("updated"),
        Count(source, "entries", isRequired: true),
        [.. source.Scalars("findings").Select(finding => finding.Text)]);

    private static SnapshotTechnique ReadTechnique(Fields technique) => new(
        Id(technique, "id") ?? default,
        Text(technique, "name"),
        ReadStatus(technique),
        technique.Text("best"),
        Count(technique, "rules"),
        [.. technique.Maps("rows").Select(map => ReadRow(technique.Inside(map, "This row")))]);

    private static CoverageStatus ReadStatus(Fields technique)
    {
        technique.RequireKey("status");
        return technique.Word("status", SnapshotText.Statuses) ?? default;
    }

    private static SnapshotRow ReadRow(Fields row) => new(
        Text(row, "source"),
        row.Word("function", SnapshotText.Functions) ?? default,
        Count(row, "findings", isRequired: true),
        row.Text("average"));

    private static SnapshotWithdrawal ReadWithdrawal(Fields gone) => new(
        Id(gone, "id") ?? default, Text(gone, "name"), gone.Value("successor") is null ? null : Id(gone, "successor"));

    private static SnapshotRule ReadRule(Fields rule) => new(
        Text(rule, "key"),
        Text(rule, "title"),
        rule.Text("library") ?? "",
        rule.Date("day"),
        [.. rule.Scalars("techniques").Select(written => Id(rule, "techniques", written))]);

    private static TechniqueId? Id(Fields fields, string key)
    {
        fields.RequireKey(key);
        return fields.Scalar(key) is { } written ? Id(fields, key, written) : null;
    }

    private static TechniqueId Id(Fields fields, string key, ScalarNode written)
    {
        if (!TechniqueId.TryParse(written.Text, out var id))
        {
            fields.Report(InputDiagnostics.NotAllowed(
                InputKind.Snapshot, written.Span, key, written.Text, "Write the id of a technique, such as T1059 or T1059.004."));
        }

        return id;
    }

    /// <summary>A text that must be there, though it may be of white space alone: names are what their inputs say.</summary>
    private static string Text(Fields fields, string key)
    {
        var text = fields.Text(key);
        if (text is null)
        {
            fields.RequireKey(key);
        }

        return text ?? "";
    }

    private static int Count(Fields fields, string key, bool isRequired = false)
    {
        if (isRequired)
        {
            fields.RequireKey(key);
        }

        var number = fields.Number(key);
        if (number is null or (>= 0 and <= int.MaxValue) && decimal.IsInteger(number ?? 0))
        {
            return (int)(number ?? 0);
        }

        fields.Refuse(key, "Write a whole number from 0 on.");
        return 0;
    }
}
