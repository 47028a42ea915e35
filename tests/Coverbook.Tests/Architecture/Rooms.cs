namespace Coverbook.Tests.Architecture;

/// <summary>
/// Which rooms use which: a room is a folder inside of a stage's folder, or what lies at the top of it. A file sees the types of outer
/// namespaces without saying so, so that uses are told by the types' names.
/// </summary>
internal sealed class Rooms(IReadOnlyList<CodeFile> code)
{
    private readonly ILookup<string, CodeFile> byType = code.SelectMany(file => file.DeclaredTypes.Select(type => (type, file))).ToLookup(
        pair => pair.type, pair => pair.file, StringComparer.Ordinal);

    /// <summary>The rooms of stages that have more than one.</summary>
    public IReadOnlySet<string> All { get; } = code.Where(file => file.Namespace is not null)
        .GroupBy(file => file.Folder, StringComparer.Ordinal)
        .Select(stage => stage.Select(file => file.Room).Distinct(StringComparer.Ordinal).ToArray())
        .Where(rooms => rooms.Length > 1)
        .SelectMany(rooms => rooms)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The other rooms of its stage that a file uses.</summary>
    public IEnumerable<string> UsedBy(CodeFile file) =>
        file.Names.SelectMany(name => byType[name])
            .Where(other => other.Folder == file.Folder && other.Room != file.Room && IsSeen(other, file))
            .Select(other => other.Room)
            .Distinct(StringComparer.Ordinal);

    private static bool IsSeen(CodeFile other, CodeFile from) =>
        other.Namespace is { } name
            && (from.Usings.Contains(name) || $"{from.Namespace}.".StartsWith($"{name}.", StringComparison.Ordinal));
}
