namespace Coverbook.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly IReadOnlyList<CodeFile> Code = CodeFile.ReadAll();
    private static readonly Rooms Rooms = new(Code);

    [Fact]
    public void The_code_keeps_to_the_table_of_dependencies_and_the_rules_of_its_layout() =>
        Assert.Empty(Code.SelectMany(Law.Breaches));

    [Fact]
    public void Every_folder_with_code_has_a_row_in_the_table() =>
        Assert.Empty(Code.Select(file => file.Folder).Distinct().Except(Law.Table.Keys));

    [Fact]
    public void The_rooms_of_a_folder_keep_to_their_table() => Assert.Empty(Code.SelectMany(file => Law.Breaches(file, Rooms)));

    [Fact]
    public void The_table_of_rooms_has_each_room_and_no_other() =>
        Assert.Equal(Rooms.All.Order(StringComparer.Ordinal), Law.RoomTable.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_has_no_circle() => AssertNoCircle(Law.Table);

    [Fact]
    public void The_table_of_rooms_has_no_circle() => AssertNoCircle(Law.RoomTable);

    private static void AssertNoCircle(IReadOnlyDictionary<string, IReadOnlySet<string>> table)
    {
        var done = new HashSet<string>();
        var left = new Dictionary<string, IReadOnlySet<string>>(table);
        while (left.Count > 0)
        {
            var next = left.Where(row => row.Value.All(used => used == row.Key || done.Contains(used) || !left.ContainsKey(used)))
                .Select(row => row.Key)
                .ToArray();
            Assert.True(next.Length > 0, $"These folders use each other in a circle: {string.Join(", ", left.Keys)}");
            foreach (var folder in next)
            {
                done.Add(folder);
                left.Remove(folder);
            }
        }
    }
}
