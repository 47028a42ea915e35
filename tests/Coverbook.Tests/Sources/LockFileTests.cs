using System.Text;
using Coverbook.Diagnostics;
using Coverbook.Sources;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Sources;

/// <summary>The lock, read and written. What can be wrong with it has its cases, <c>CB9…</c>.</summary>
public sealed class LockFileTests
{
    private static readonly DateOnly Day = new(2026, 4, 24);

    private readonly DiagnosticBag bag = new();

    [Fact]
    public void Without_a_file_nothing_is_known()
    {
        Assert.Equivalent(SourcesLock.Empty, LockFile.Load(new MemoryFiles(), bag));
        Assert.Equal(0, bag.Count);
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var bytes = LockJson.ToBytes(new SourcesLock(Day, []));
        Assert.Equal("{\n  \"format\": 1,\n  \"verified\": \"2026-04-24\"\n}\n", Encoding.UTF8.GetString(bytes));
        Assert.Equivalent(new SourcesLock(Day, []), LockFile.Load(new MemoryFiles().With(LockFile.Path.Value, bytes), bag));
    }

    [Fact]
    public void A_lock_with_a_fault_is_none_rather_than_half_of_one()
    {
        Assert.Null(LockFile.Load(new MemoryFiles().With(LockFile.Path.Value, "{ \"format\": 1, \"verified\": \"May\" }"), bag));
        Assert.Equal("CB9009", Assert.Single(bag.ToSorted()).Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void The_day_never_goes_back(int days) => Assert.Equal(Day, new SourcesLock(Day, []).VerifiedOn(Day.AddDays(days)).Verified);

    [Fact]
    public void A_later_day_moves_it()
    {
        Assert.Equal(Day.AddDays(1), new SourcesLock(Day, []).VerifiedOn(Day.AddDays(1)).Verified);
        Assert.Equal(Day, SourcesLock.Empty.VerifiedOn(Day).Verified);
    }
}
